//! A reply that came another way: by letter, telephone, e-mail or at a visit.
//! Whoever can't or won't identify here may answer so, and the clock goes on
//! from the day on which it came, not from the day on which it is recorded.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Message, Said, open_question, resumed};
use crate::{
    request::{Part, StepCode, StepError},
    role::StaffId,
};

/// How a reply came that was not written here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutsideWay {
    /// In a letter.
    Letter,
    /// On the telephone.
    Phone,
    /// In an e-mail.
    Email,
    /// At a visit.
    Visit,
}

impl OutsideWay {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Letter, Self::Phone, Self::Email, Self::Visit];

    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Visit => "visit",
        }
    }

    /// Reads a stable name.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.code() == code)
    }
}

/// How and when a reply came that was not written here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outside {
    /// How.
    pub way: OutsideWay,
    /// On which day.
    pub on: NaiveDate,
}

impl Outside {
    /// Whether a reply can have come on a day: not ahead, not before the question
    /// that stopped the clock, not before the request.
    #[must_use]
    pub fn can_have_come(part: &Part, on: NaiveDate, today: NaiveDate) -> bool {
        let first = part.clock.open_pause.unwrap_or(part.clock.received_on);
        (first..=today).contains(&on)
    }
}

/// The reply that an owner records, and the part with it. Where the clock
/// stands it goes on from the day on which the reply came.
///
/// # Errors
/// [`StepError::WrongState`] when nobody has the part or no question waits;
/// [`StepError::NotYours`] when somebody else has it; [`StepError::CameOn`]
/// when the reply can't have come on that day ([`Outside::can_have_come`]).
pub fn recorded(
    part: Part,
    by: &StaffId,
    thread: &[Message],
    (text, outside): (String, Outside),
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<(Part, Said), StepError> {
    part.answered_by(by, StepCode::Reply)?;
    if !Outside::can_have_come(&part, outside.on, today) {
        return Err(StepError::CameOn);
    }
    let (part, moved) = resumed(part, outside.on, now)?;
    if moved.is_none() && open_question(thread).is_none() {
        return Err(part.wrong(StepCode::Reply));
    }
    let outside = Some(outside);
    Ok((
        part,
        Said::Reply {
            text,
            moved,
            outside,
        },
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        message::{Author, from_person, question},
        request::{
            QuestionKind,
            model_test::sample::{at, day, owner, part},
        },
        right::Right,
    };

    /// A part that `owner(0)` has, and a question of the third day.
    fn asked(kind: QuestionKind) -> (Part, Vec<Message>) {
        let part = part(Right::Access).take(owner(0), at(1)).expect("untaken");
        let words = (kind, "Mikä vuosi?".to_owned());
        let (part, asked) =
            question(part, &owner(0), words, day(20), day(3), at(3)).expect("asked");
        let from = Author::Office {
            office: part.municipality.clone(),
            staff: owner(0),
        };
        let message = Message {
            at: at(3),
            from,
            said: Said::Question(asked),
        };
        (part, vec![message])
    }

    fn came(on: NaiveDate) -> (String, Outside) {
        let outside = Outside {
            way: OutsideWay::Phone,
            on,
        };
        ("2019".to_owned(), outside)
    }

    #[test]
    fn the_clock_goes_on_from_the_day_on_which_it_came() {
        let (part, thread) = asked(QuestionKind::DoubtAboutPerson);
        let (late, said) = recorded(
            part.clone(),
            &owner(0),
            &thread,
            came(day(6)),
            day(12),
            at(12),
        )
        .expect("recorded");
        let reply = "2019".to_owned();
        let (here, _) =
            from_person(part.clone(), &thread, reply, true, day(6), at(12)).expect("replied");
        assert_eq!(late, here, "as if it had been written here on that day");
        let Said::Reply { moved, outside, .. } = said else {
            panic!("a reply: {said:?}");
        };
        let answer_by = |part: &Part| part.clock.deadlines().expect("computes").answer_by;
        assert_eq!(moved.map(|moved| moved.to), Some(answer_by(&late)));
        assert_eq!(outside, Some(came(day(6)).1));
        assert_eq!(open_question(&thread).map(|asked| asked.stops), Some(true));
    }

    #[test]
    fn it_can_come_from_the_question_until_today() {
        for (kind, first) in [
            (QuestionKind::DoubtAboutPerson, 3),
            // What stops nothing may have crossed the letter that answers it.
            (QuestionKind::Helpful, 0),
        ] {
            let (part, thread) = asked(kind);
            let on = |day| {
                recorded(
                    part.clone(),
                    &owner(0),
                    &thread,
                    came(day),
                    self::day(9),
                    at(9),
                )
            };
            assert!(on(day(first)).is_ok(), "{kind:?}");
            assert!(on(day(9)).is_ok(), "{kind:?}");
            assert_eq!(on(day(first - 1)), Err(StepError::CameOn), "{kind:?}");
            assert_eq!(on(day(10)), Err(StepError::CameOn), "{kind:?}");
        }
    }

    #[test]
    fn a_helpful_question_is_answered_and_moves_nothing() {
        let (part, thread) = asked(QuestionKind::Helpful);
        let (after, said) = recorded(
            part.clone(),
            &owner(0),
            &thread,
            came(day(5)),
            day(5),
            at(5),
        )
        .expect("recorded");
        assert_eq!(after, part);
        assert!(matches!(said, Said::Reply { moved: None, .. }), "{said:?}");
        let again = recorded(part, &owner(0), &[], came(day(5)), day(5), at(5));
        assert!(
            matches!(again, Err(StepError::WrongState { .. })),
            "nothing was asked: {again:?}"
        );
    }

    #[test]
    fn only_who_has_the_part_records() {
        let (part, thread) = asked(QuestionKind::DoubtAboutPerson);
        let by = |who: u8| {
            recorded(
                part.clone(),
                &owner(who),
                &thread,
                came(day(5)),
                day(5),
                at(5),
            )
        };
        assert!(by(0).is_ok());
        assert_eq!(by(1), Err(StepError::NotYours));
    }

    #[test]
    fn ways_have_names_of_their_own() {
        for way in OutsideWay::ALL {
            assert_eq!(OutsideWay::parse(way.code()), Some(way));
        }
        assert_eq!(OutsideWay::parse("fax"), None);
    }
}
