//! Mail. To a citizen it says "there is news, log in" and nothing else; to an
//! office it names register, right, reference and due date, never the person.

use app::{form::dpo::DeferForm, i18n::date, path, t};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    deferral::{Deferral, REMINDED},
    id::{Reference, Slug},
    language::Language,
    municipality::Municipality,
    request::{Known, Part},
    right::Right,
};
use sea_orm::ConnectionTrait;

use super::mailer::Waiting;
use crate::{
    db::{self, DbError},
    desk::Given,
    portal::Portal,
};

/// The job's name in storage.
pub const KIND: &str = "mail";

/// Mail of a part that arrived: to the decider, and to who is told.
///
/// # Errors
/// When storage fails.
pub async fn filed(
    c: &impl ConnectionTrait,
    portal: &Portal,
    part: &Part,
    municipality: &Municipality,
) -> Result<(), DbError> {
    let what = match part.right {
        Right::OwnWords => "mail-sort",
        _ => "mail-part",
    };
    let decider = &part.route.decider.value;
    let key = format!("filed/{}", part.reference);
    to_office(c, portal, part, municipality, decider, what, &key).await?;
    if let Some(told) = &part.route.told {
        let (office, key) = (&told.value, format!("told/{}", part.reference));
        to_office(c, portal, part, municipality, office, "mail-told", &key).await?;
    }
    Ok(())
}

/// Mail to the citizen that what they sent arrived: once, however many parts it
/// has.
///
/// # Errors
/// When storage fails.
pub async fn filed_citizen(
    c: &impl ConnectionTrait,
    portal: &Portal,
    address: &str,
    l: Language,
    first: &Reference,
) -> Result<(), DbError> {
    to_citizen(c, portal, address, l, &format!("filed-citizen/{first}")).await
}

/// Mail of a part that the DPO assigned, to the office that decides it now.
///
/// # Errors
/// When storage fails.
pub async fn assigned(
    c: &impl ConnectionTrait,
    portal: &Portal,
    part: &Part,
    municipality: &Municipality,
) -> Result<(), DbError> {
    let key = format!("assigned/{}", part.reference);
    let office = &part.route.decider.value;
    to_office(c, portal, part, municipality, office, "mail-part", &key).await
}

/// Mail of a part that the DPO took from an office: to that one, and to the one
/// that decides it now, which may be the same.
///
/// # Errors
/// When storage fails.
pub async fn reassigned(
    c: &impl ConnectionTrait,
    portal: &Portal,
    (before, after): (&Part, &Part),
    version: i32,
    municipality: &Municipality,
) -> Result<(), DbError> {
    let (old, new) = (&before.route.decider.value, &after.route.decider.value);
    let once = |which: &str| format!("reassigned/{which}/{}/{version}", after.reference);
    if old == new {
        return to_office(
            c,
            portal,
            after,
            municipality,
            new,
            "mail-put-back",
            &once("new"),
        )
        .await;
    }
    to_office(
        c,
        portal,
        after,
        municipality,
        old,
        "mail-taken-away",
        &once("old"),
    )
    .await?;
    to_office(
        c,
        portal,
        after,
        municipality,
        new,
        "mail-reassigned",
        &once("new"),
    )
    .await
}

/// Mail to the DPO, some days before a deferral ends: to look at it anew.
///
/// # Errors
/// When storage fails.
pub async fn deferral_ends(
    c: &impl ConnectionTrait,
    portal: &Portal,
    part: &Part,
    municipality: &Municipality,
    deferral: &Deferral,
) -> Result<(), DbError> {
    let Some(office) = municipality.office(&municipality.dpo) else {
        return Ok(());
    };
    let l = Language::Fi;
    let reference = part.reference.to_string();
    let page = path::dpo::part_action(l, &part.reference, DeferForm::ACTION);
    let text = t!(
        l,
        "mail-deferral-ends",
        reference = reference.clone(),
        until = date(l, deferral.until),
        address = format!("{}{page}", portal.config.public_url())
    );
    let subject = t!(l, "mail-deferral-ends-subject", reference = reference);
    let key = format!(
        "deferral/{}/{}",
        part.reference,
        deferral.at.timestamp_micros()
    );
    // In the morning, in time to decide anew; at once where that has passed.
    let morning = deferral
        .until
        .checked_sub_days(REMINDED)
        .and_then(|day| day.and_hms_opt(6, 0, 0))
        .map_or_else(|| portal.now(), |at| at.and_utc());
    enqueue_for(c, portal, &office.mailbox, (subject, text), &key, morning).await
}

/// "There is news, log in."
///
/// # Errors
/// When storage fails.
pub async fn to_citizen(
    c: &impl ConnectionTrait,
    portal: &Portal,
    address: &str,
    l: Language,
    key: &str,
) -> Result<(), DbError> {
    let address_here = format!("{}{}", portal.config.public_url(), path::matters(l));
    let text = t!(l, "mail-citizen", address = address_here);
    enqueue(c, portal, address, t!(l, "mail-citizen-subject"), text, key).await
}

/// "There is news", to who asks, by the way on which they can read it.
///
/// # Errors
/// When storage fails.
pub async fn to_asker(
    c: &impl ConnectionTrait,
    portal: &Portal,
    part: &Part,
    address: &str,
    l: Language,
    key: &str,
) -> Result<(), DbError> {
    match part.asker.known {
        Known::Identified => to_citizen(c, portal, address, l, key).await,
        // They can't log in.
        Known::Unknown | Known::Checked { .. } => to_follower(c, portal, address, l, key).await,
    }
}

/// News of a part to the office that decides it: `what` is the key of texts.
///
/// # Errors
/// When storage fails.
pub async fn to_decider(
    c: &impl ConnectionTrait,
    portal: &Portal,
    part: &Part,
    what: &'static str,
    key: &str,
) -> Result<(), DbError> {
    let Some(municipality) = db::catalog::municipality(c, part.municipality.as_str()).await? else {
        return Ok(());
    };
    let office = &part.route.decider.value;
    to_office(c, portal, part, &municipality, office, what, key).await
}

/// "There is news", to who follows what was sent unsigned, and can't log in.
///
/// # Errors
/// When storage fails.
pub async fn to_follower(
    c: &impl ConnectionTrait,
    portal: &Portal,
    address: &str,
    l: Language,
    key: &str,
) -> Result<(), DbError> {
    let address_here = format!("{}{}", portal.config.public_url(), path::follow(l));
    let text = t!(l, "mail-follower", address = address_here);
    enqueue(
        c,
        portal,
        address,
        t!(l, "mail-follower-subject"),
        text,
        key,
    )
    .await
}

/// Mail to the decider: who sent it unsigned has identified.
///
/// # Errors
/// When storage fails.
pub async fn identified(
    c: &impl ConnectionTrait,
    portal: &Portal,
    part: &Part,
) -> Result<(), DbError> {
    let key = format!("identified/{}", part.reference);
    to_decider(c, portal, part, "mail-identified", &key).await
}

async fn to_office(
    c: &impl ConnectionTrait,
    portal: &Portal,
    part: &Part,
    municipality: &Municipality,
    office: &Slug,
    what: &'static str,
    key: &str,
) -> Result<(), DbError> {
    let Some(office) = municipality.office(office) else {
        return Ok(());
    };
    let l = Language::Fi;
    let register = match &part.register {
        Some(r) => db::catalog::register(c, part.municipality.as_str(), r.as_str()).await?,
        None => None,
    };
    let due = part
        .clock
        .deadlines()
        .map(|d| date(l, d.answer_by))
        .unwrap_or_default();
    let right = t!(l, &app::i18n::key("right-", part.right.code()));
    let address = format!(
        "{}{}",
        portal.config.public_url(),
        path::part(l, &part.reference)
    );
    let text = t!(
        l,
        what,
        register = register.map_or_else(|| t!(l, "register-unknown"), |r| r.name.fi),
        right = right,
        reference = part.reference.to_string(),
        due = due,
        address = address
    );
    let subject = t!(
        l,
        &format!("{what}-subject"),
        reference = part.reference.to_string()
    );
    enqueue(c, portal, &office.mailbox, subject, text, key).await
}

/// Mail of a withdrawn consent, to the office that has the task.
///
/// # Errors
/// When storage fails.
pub async fn withdrawn(
    c: &impl ConnectionTrait,
    portal: &Portal,
    municipality: &Municipality,
    office: &Slug,
    register: &str,
    reference: &str,
) -> Result<(), DbError> {
    let Some(office) = municipality.office(office) else {
        return Ok(());
    };
    let l = Language::Fi;
    let address = format!("{}{}", portal.config.public_url(), path::task(l, reference));
    let text = t!(
        l,
        "mail-task",
        register = register.to_owned(),
        right = t!(
            l,
            &app::i18n::key("right-", Right::ConsentWithdrawal.code())
        ),
        reference = reference.to_owned(),
        address = address
    );
    let subject = t!(l, "mail-task-subject", reference = reference.to_owned());
    enqueue(
        c,
        portal,
        &office.mailbox,
        subject,
        text,
        &format!("task/{reference}"),
    )
    .await
}

/// Mail of feedback on accessibility, to the office that answers it.
///
/// # Errors
/// When storage fails.
pub async fn feedback(
    c: &impl ConnectionTrait,
    portal: &Portal,
    municipality: &Municipality,
    reference: &Reference,
    due: NaiveDate,
) -> Result<(), DbError> {
    let Some(office) = municipality.office(municipality.service_office()) else {
        return Ok(());
    };
    let l = Language::Fi;
    let url = portal.config.public_url();
    let text = t!(
        l,
        "mail-feedback",
        reference = reference.to_string(),
        due = date(l, due),
        address = format!("{url}{}", path::feedback_item(l, reference))
    );
    let subject = t!(
        l,
        "mail-feedback-subject",
        reference = reference.to_string()
    );
    let key = format!("feedback/{reference}");
    enqueue(c, portal, &office.mailbox, subject, text, &key).await
}

/// The answer to feedback on accessibility, to who gave it: there is no log-in
/// behind which it could be read. What they wrote themselves is not in it.
///
/// # Errors
/// When storage fails.
pub async fn feedback_answer(
    c: &impl ConnectionTrait,
    portal: &Portal,
    municipality: &Municipality,
    reference: &Reference,
    given: &Given,
    answer: &str,
) -> Result<(), DbError> {
    let l = given.language;
    let url = portal.config.public_url();
    let text = t!(
        l,
        "mail-feedback-answer",
        authority = municipality.authority.text(l).to_owned(),
        answer = answer.to_owned(),
        address = format!("{url}{}", path::accessibility(l, Some(&municipality.slug)))
    );
    let subject = t!(
        l,
        "mail-feedback-answer-subject",
        reference = reference.to_string()
    );
    let key = format!("feedback-answer/{reference}");
    enqueue(c, portal, &given.form.email, subject, text, &key).await
}

/// Writes a mail down; of those with the same key only the first.
///
/// # Errors
/// When storage fails.
pub(super) async fn enqueue(
    c: &impl ConnectionTrait,
    portal: &Portal,
    to: &str,
    subject: String,
    text: String,
    key: &str,
) -> Result<(), DbError> {
    enqueue_for(c, portal, to, (subject, text), key, portal.now()).await
}

/// The same, to be sent at a time.
async fn enqueue_for(
    c: &impl ConnectionTrait,
    portal: &Portal,
    to: &str,
    (subject, text): (String, String),
    key: &str,
    run_at: DateTime<Utc>,
) -> Result<(), DbError> {
    let message_id = format!("<{}@tietoluukku>", uuid::Uuid::new_v4());
    let waiting = Waiting {
        to: to.to_owned(),
        subject,
        text,
        message_id,
    };
    let payload = serde_json::to_value(&waiting).unwrap_or_default();
    let now = portal.now();
    db::job::enqueue(
        c,
        &portal.keys,
        KIND,
        Some(key),
        &payload,
        run_at.max(now),
        now,
    )
    .await?;
    Ok(())
}
