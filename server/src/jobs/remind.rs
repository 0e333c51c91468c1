//! Each morning the mailbox of an office hears which of its parts are late,
//! due in two days or due in a week: register, right, reference and day, never
//! the person.
//!
//! Each step of each part is said once, also by several replicas and after a
//! restart: it is noted in the transaction that writes the mail down.

use app::{i18n::date, path, t};
use domain::{
    language::Language,
    municipality::{Municipality, Office},
    notice::Register,
    role::Held,
    worklist::Step,
};

use super::mail;
use crate::{
    db::{self, DbError, reminder::Due},
    portal::Portal,
};

/// The hour in Helsinki from which reminders go out.
pub const MORNING: u32 = 7;

/// Reminds every office of what it has not heard yet.
///
/// # Errors
/// When storage fails; what was not said is said the next time.
pub async fn turn(portal: &Portal) -> Result<(), DbError> {
    let c = portal.db.read();
    for municipality in db::catalog::municipalities(c).await? {
        let registers = db::catalog::registers(c, Some(municipality.slug.as_str())).await?;
        for office in &municipality.offices {
            while remind(portal, &municipality, &registers, office).await? {}
        }
    }
    Ok(())
}

/// One mail to an office, if there is anything to say; whether there may be
/// more.
async fn remind(
    portal: &Portal,
    municipality: &Municipality,
    registers: &[Register],
    office: &Office,
) -> Result<bool, DbError> {
    let held = Held {
        municipality: municipality.slug.clone(),
        office: office.slug.clone(),
    };
    let (now, today) = (portal.now(), portal.today());
    let mut steps = Vec::new();
    for step in Step::ALL {
        let due = db::reminder::due(portal.db.read(), &held, step, today).await?;
        steps.push((step, due));
    }
    if steps.iter().all(|(_, due)| due.is_empty()) {
        return Ok(false);
    }
    let tx = portal.db.begin().await?;
    let (mut text, mut n, mut first) = (String::new(), 0, None);
    for (step, due) in &steps {
        let mut lines = String::new();
        for part in due {
            if db::reminder::note(&tx, part, *step, now).await? {
                lines.push_str(&line(registers, part));
                n += 1;
                first.get_or_insert((part, *step));
            }
        }
        if !lines.is_empty() {
            text.push_str(&heading(*step));
            text.push_str(&lines);
        }
    }
    if let Some((part, step)) = first {
        let l = Language::Fi;
        let address = format!("{}{}", portal.config.public_url(), path::worklist(l));
        let text = t!(l, "mail-remind", list = text, address = address);
        let subject = t!(l, "mail-remind-subject", n = n);
        let key = format!(
            "remind/{}/{}/{}",
            part.reference,
            step.code(),
            part.answer_by
        );
        mail::enqueue(&tx, portal, &office.mailbox, subject, text, &key).await?;
    }
    tx.commit().await?;
    let most = usize::try_from(db::reminder::MOST).unwrap_or(usize::MAX);
    Ok(steps.iter().any(|(_, due)| due.len() == most))
}

fn heading(step: Step) -> String {
    let l = Language::Fi;
    let words = match step {
        Step::Late => t!(l, "mail-remind-late"),
        Step::TwoDays => t!(l, "mail-remind-two-days"),
        Step::Week => t!(l, "mail-remind-week"),
    };
    format!("{words}\n\n")
}

fn line(registers: &[Register], part: &Due) -> String {
    let l = Language::Fi;
    let named = registers
        .iter()
        .find(|register| Some(&register.slug) == part.register.as_ref());
    let register = match named {
        Some(register) => register.name.fi.clone(),
        None => t!(l, "register-unknown"),
    };
    let line = t!(
        l,
        "mail-remind-line",
        register = register,
        right = t!(l, &app::i18n::key("right-", part.right.code())),
        reference = part.reference.to_string(),
        due = date(l, part.answer_by)
    );
    format!("{line}\n\n")
}
