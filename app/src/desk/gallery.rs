//! What the gallery's desk hands out.

/// The gallery.
#[derive(Debug, Clone)]
pub struct GalleryView {
    /// Whether what it shows has happened.
    pub filled: bool,
    /// What it shows.
    pub groups: Vec<GalleryGroup>,
}

/// Pages that belong together.
#[derive(Debug, Clone)]
pub struct GalleryGroup {
    /// A code of texts.
    pub name: &'static str,
    /// The pages.
    pub entries: Vec<GalleryEntry>,
}

/// A page in a state.
#[derive(Debug, Clone)]
pub struct GalleryEntry {
    /// Of what: a code of texts.
    pub what: &'static str,
    /// In which state: a code of texts; empty when there is one only.
    pub view: &'static str,
    /// Its name in the form.
    pub code: String,
    /// The address behind the language, where anybody sees it just so.
    pub at: Option<&'static str>,
    /// Who looks at it, by name.
    pub who: Option<String>,
}
