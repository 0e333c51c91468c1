//! Kinds of files: endings, and what browsers call them.

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A document as it is printed.
    Pdf,
    /// A photograph.
    Jpeg,
    /// A picture.
    Png,
    /// Text of Word.
    Docx,
    /// A sheet of Excel.
    Xlsx,
    /// Slides of PowerPoint.
    Pptx,
    /// Text of LibreOffice.
    Odt,
    /// A sheet of LibreOffice.
    Ods,
    /// Slides of LibreOffice.
    Odp,
    /// Bare text.
    Txt,
    /// A bare table.
    Csv,
}

impl Kind {
    /// Every kind, in the order in which pages name them.
    pub const ALL: [Self; 11] = [
        Self::Pdf,
        Self::Jpeg,
        Self::Png,
        Self::Docx,
        Self::Xlsx,
        Self::Pptx,
        Self::Odt,
        Self::Ods,
        Self::Odp,
        Self::Txt,
        Self::Csv,
    ];

    /// The endings that name it, the usual one first.
    #[must_use]
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Png => &["png"],
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
            Self::Pptx => &["pptx"],
            Self::Odt => &["odt"],
            Self::Ods => &["ods"],
            Self::Odp => &["odp"],
            Self::Txt => &["txt"],
            Self::Csv => &["csv"],
        }
    }

    /// The kind with this ending, large letters or small.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        let ending = ending.to_ascii_lowercase();
        Self::ALL
            .into_iter()
            .find(|kind| kind.endings().contains(&ending.as_str()))
    }

    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pptx => {
                "application/vnd.openxmlformats-officedocument.presentationml.presentation"
            }
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Odp => "application/vnd.oasis.opendocument.presentation",
            Self::Txt => "text/plain",
            Self::Csv => "text/csv",
        }
    }

    /// Whether a browser may declare it as this. `application/octet-stream` and
    /// nothing are what a browser says that does not know; a Windows with Excel
    /// says so of CSV; some phones know packages as ZIP only.
    #[must_use]
    pub fn may_be_declared(self, declared: &str) -> bool {
        let plain = declared.split(';').next().unwrap_or_default().trim();
        let plain = plain.to_ascii_lowercase();
        if matches!(plain.as_str(), "" | "application/octet-stream") || plain == self.media_type() {
            return true;
        }
        let others: &[&str] = match self {
            Self::Pdf => &["application/x-pdf"],
            Self::Jpeg => &["image/jpg", "image/pjpeg"],
            Self::Png => &["image/x-png"],
            Self::Txt => &[],
            Self::Csv => &[
                "text/plain",
                "text/comma-separated-values",
                "application/csv",
                "application/vnd.ms-excel",
            ],
            Self::Docx | Self::Xlsx | Self::Pptx | Self::Odt | Self::Ods | Self::Odp => {
                &["application/zip", "application/x-zip-compressed"]
            }
        };
        others.contains(&plain.as_str())
    }
}
