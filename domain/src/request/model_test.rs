//! Random sequences of steps against a simple model.
