//! A request that is printed to be signed by hand.

use domain::{id::Reference, signature::encoding::Digest};
use serde::{Deserialize, Serialize};

use super::request::RequestDraft;

/// The forms that were made of a draft, one for each municipality: what was
/// answered is kept under their references, as it was then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Papers {
    /// The references, in the order of the draft.
    pub references: Vec<Reference>,
    /// Of which answers they were made.
    pub of: Digest,
}

impl RequestDraft {
    /// Tells answers from others, to see whether a form is still theirs.
    #[must_use]
    pub fn answers_digest(&self) -> Digest {
        let answers = (&self.items, &self.whose, &self.answer, &self.notify);
        Digest::of(&serde_json::to_vec(&answers).unwrap_or_default())
    }

    /// The forms that were made of just these answers.
    #[must_use]
    pub fn current_papers(&self) -> Option<&Papers> {
        let papers = self.papers.as_ref();
        papers.filter(|papers| papers.of == self.answers_digest())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::request::Whose;

    #[test]
    fn a_form_is_of_the_answers_that_it_was_made_of() {
        let mut draft = RequestDraft::default();
        draft.papers = Some(Papers {
            references: Vec::new(),
            of: draft.answers_digest(),
        });
        assert!(draft.current_papers().is_some());
        draft.stopped = true;
        assert!(draft.current_papers().is_some(), "no answer changed");
        draft.whose = Some(Whose {
            whose: "own".to_owned(),
        });
        assert!(draft.current_papers().is_none());
    }
}
