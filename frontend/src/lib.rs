//! Islands of the citizen.
