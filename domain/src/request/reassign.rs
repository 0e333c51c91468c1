//! A part goes to another office of the same municipality, or back to the pile
//! of its office: because who has it is away, or because another office decides
//! the matter. Who has it sends it on (Hallintolaki 21 §), or the DPO does: a
//! DPO does not decide (GDPR Art. 38(6)); that the right one does, and in time,
//! is theirs to see to (Art. 39(1)(b)).

use chrono::NaiveDate;

use super::{Part, State, StepCode, StepError};
use crate::{id::Slug, rules::Rule};

impl Part {
    /// Another office decides it from now on, and nobody there has it yet. The
    /// time goes on as it went: the person wrote to the municipality, and who
    /// inside it decides does not concern them. A question that stopped the
    /// clock is not waited for any longer: the new office has not asked it, and
    /// asks again if it must.
    ///
    /// # Errors
    /// [`StepError::WrongState`] when it is closed; [`StepError::NotAssigned`]
    /// while it waits for the DPO to assign or sort it; [`StepError::SamePlace`]
    /// when that office decides it.
    pub fn reassign(mut self, decider: Rule<Slug>, today: NaiveDate) -> Result<Self, StepError> {
        self.with_an_office(StepCode::Reassign)?;
        if self.route.decider.value == decider.value {
            return Err(StepError::SamePlace);
        }
        self.goes_on(today)?;
        self.state = State::Received;
        let told = self.route.told.take();
        self.route.told = told.filter(|told| told.value != decider.value);
        self.route.decider = decider;
        Ok(self)
    }

    /// Who has it has it no longer; anybody of the office may take it.
    ///
    /// # Errors
    /// [`StepError::WrongState`] unless somebody has it.
    pub fn put_back(mut self, today: NaiveDate) -> Result<Self, StepError> {
        if self.state.owner().is_none() {
            return Err(self.wrong(StepCode::PutBack));
        }
        self.goes_on(today)?;
        self.state = State::Received;
        Ok(self)
    }

    fn with_an_office(&self, step: StepCode) -> Result<(), StepError> {
        match self.state {
            State::Closed { .. } => Err(self.wrong(step)),
            _ if self.waits_for_dpo() => Err(StepError::NotAssigned),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        request::{QuestionKind, model_test::sample},
        right::Right,
        rules::Basis,
    };
    use sample::{at, day, owner, part};

    fn rule(office: &str) -> Rule<Slug> {
        Rule {
            value: Slug::parse(office).expect("a slug"),
            basis: Basis::Record {
                reason: "Asia kuuluu sinne.".to_owned(),
            },
        }
    }

    fn taken() -> Part {
        let taken = part(Right::Access).take(owner(0), at(1));
        taken.expect("nobody has it")
    }

    #[test]
    fn another_office_begins_where_the_clock_is() {
        let before = taken();
        let moved = before.clone().reassign(rule("muu"), day(5)).expect("moved");
        assert_eq!(moved.state, State::Received);
        assert_eq!(moved.route.decider, rule("muu"));
        assert_eq!(moved.clock, before.clock);
        assert_eq!(
            moved.clone().reassign(rule("muu"), day(5)),
            Err(StepError::SamePlace)
        );
        assert!(moved.take(owner(1), at(2)).is_ok());
    }

    #[test]
    fn who_is_told_and_now_decides_is_not_told_besides() {
        let mut before = taken();
        before.route.told = Some(rule("muu"));
        let moved = before.clone().reassign(rule("muu"), day(5)).expect("moved");
        assert_eq!(moved.route.told, None);
        let moved = before.reassign(rule("kolmas"), day(5)).expect("moved");
        assert_eq!(moved.route.told, Some(rule("muu")));
    }

    #[test]
    fn nobody_waits_for_the_reply_to_a_question_of_who_had_it() {
        let asked = taken()
            .ask(
                &owner(0),
                QuestionKind::NeededForData,
                day(2),
                day(16),
                at(2),
            )
            .expect("asked");
        let due = |part: &Part| part.clock.deadlines().expect("computes").legal.due;
        for moved in [
            asked.clone().reassign(rule("muu"), day(6)),
            asked.clone().put_back(day(6)),
        ] {
            let moved = moved.expect("moved");
            assert_eq!(moved.clock.open_pause, None);
            assert!(due(&moved) > due(&taken()), "the days that it stood count");
        }
    }

    #[test]
    fn only_what_somebody_has_goes_back_to_the_pile() {
        let back = taken().put_back(day(5)).expect("back");
        assert_eq!(back, part(Right::Access));
        let untaken = part(Right::Access).put_back(day(5));
        assert!(matches!(untaken, Err(StepError::WrongState { .. })));
        let closed = taken().take_back(day(5), at(2)).expect("taken back");
        for moved in [
            closed.clone().reassign(rule("muu"), day(6)),
            closed.put_back(day(6)),
        ] {
            assert!(matches!(moved, Err(StepError::WrongState { .. })));
        }
    }

    #[test]
    fn what_waits_for_the_dpo_is_sorted_or_assigned() {
        let mut wish = part(Right::OwnWords);
        wish.route.to_be_assigned = true;
        let moved = wish.reassign(rule("muu"), day(5));
        assert_eq!(moved, Err(StepError::NotAssigned));
    }
}
