//! The receipt: readable and printable first, a file second.

use chrono_tz::Europe::Helsinki;
use domain::{
    language::Language,
    receipt::{Channel, Identification},
    request::contents::AnswerWay,
    signature::FrozenPart,
};
use leptos::prelude::*;

use crate::{
    desk::ReceiptView,
    i18n::key,
    page::{self, Area, Page, PageError, localized},
    pages::parts,
    path, t,
};

/// `/{language}/omat/pyynnot/{reference}/vastaanotto`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let reference = visit.reference()?;
        let view = visit
            .citizen()?
            .receipt(&reference)
            .await?
            .ok_or(PageError::NotFound)?;
        let page = Page::new(t!(l, "receipt-title"), body(l, &view));
        Ok(page.of(&view.municipality).area(Area::Citizen))
    })
}

pub(super) fn body(l: Language, view: &ReceiptView) -> AnyView {
    let reference = &view.part.reference;
    view! {
        <div class="flow">
            <div class="done flow">
                <h1>{t!(l, "receipt-title")}</h1>
                <p class="ref">
                    <span>{t!(l, "reference")}" "</span>
                    {reference.to_string()}
                </p>
                {answer_by(l, view)}
            </div>
            {what_next(l, view)}
            {reckoned(l, view)}
            <div class="acts">
                <a class="btn" href=path::matter(l, reference)>{t!(l, "open-matter")}</a>
                <a href=path::receipt_file(l, reference) download>{t!(l, "receipt-file")}</a>
            </div>
            <p class="soft">{t!(l, "receipt-print")}</p>
            {sent(l, view, Some(&|file| path::answer_file(l, reference, file)))}
            {how_to(l, view)}
            {proof(l, view)}
        </div>
    }
    .into_any()
}

/// The date of the day of arrival, said to be that where it has changed since.
fn answer_by(l: Language, view: &ReceiptView) -> AnyView {
    let by = view.receipt.body.deadlines.answer_by;
    if view.stands {
        return view! {
            <p>{t!(l, "receipt-by")}" "<strong>{parts::on_day(l, by)}</strong></p>
        }
        .into_any();
    }
    view! {
        <p>{t!(l, "case-received")}": "{parts::at_time(l, &view.received_at)}</p>
        <p>{t!(l, "receipt-by-then")}" "<strong>{parts::on_day(l, by)}</strong></p>
        <p>{t!(l, "receipt-now")}</p>
    }
    .into_any()
}

/// How the date was reckoned, folded.
pub(in crate::pages) fn reckoned(l: Language, view: &ReceiptView) -> AnyView {
    view! {
        <details>
            <summary>{t!(l, "reckoning-title")}</summary>
            {parts::reckoned_then(l, view)}
        </details>
    }
    .into_any()
}

/// What happens next, as long as it is next.
fn what_next(l: Language, view: &ReceiptView) -> AnyView {
    if !view.stands {
        return ().into_any();
    }
    let by = view.receipt.body.deadlines.answer_by;
    let mail = if view.mail {
        t!(l, "receipt-mail")
    } else {
        t!(l, "receipt-no-mail")
    };
    let arrived = match view.receipt.body.channel {
        Channel::Portal => t!(l, "action-filed"),
        Channel::Counter => t!(l, "action-filed-at-counter"),
        Channel::Paper => t!(l, "action-filed-on-paper"),
    };
    let there = match view
        .answer
        .as_ref()
        .map_or(AnswerWay::Here, |wish| wish.way)
    {
        AnswerWay::Here => t!(l, "receipt-answer-there"),
        way => t!(l, &key("answer-hint-", way.code())),
    };
    let (who, then) = match view.part.route.to_be_assigned {
        true => (t!(l, "receipt-assigns"), t!(l, "receipt-assigns-then")),
        false => (t!(l, "receipt-takes"), t!(l, "receipt-takes-then")),
    };
    view! {
        <h2>{t!(l, "receipt-next")}</h2>
        <ol role="list" class="line">
            <li class="now">
                {parts::at_time(l, &view.received_at)}
                <p>{arrived}</p>
            </li>
            <li>
                <strong>{t!(l, "receipt-after")}</strong>
                <p>{who}" "{localized(&view.responsible, l)}". "{then}</p>
            </li>
            <li>
                <strong>{t!(l, "receipt-latest")}" "{parts::on_day(l, by)}</strong>
                <p>{there}" "{mail}</p>
            </li>
        </ol>
    }
    .into_any()
}

/// Verbatim what was sent, to whom, and how the person was identified; `href`
/// where the files can be opened.
pub(in crate::pages) fn sent(
    l: Language,
    view: &ReceiptView,
    href: Option<parts::FileHref<'_>>,
) -> AnyView {
    let body = &view.receipt.body;
    let m = &body.municipality.slug;
    let notice = body.register.as_ref().zip(body.notice_version);
    let notice = notice.map(|(register, n)| {
        let version = path::notice_version(l, m, &register.slug, n);
        view! { <p><a href=version>{t!(l, "receipt-notice", n = n)}</a></p> }
    });
    let identified = identified(l, &body.identification);
    let why = parts::route_why(l, &view.part.route, &view.responsible, view.told.as_ref());
    view! {
        <h2>{t!(l, "receipt-sent")}</h2>
        <dl class="facts">
            <div>
                <dt>{t!(l, "facts-right")}</dt>
                <dd>{t!(l, &key("right-", body.right.code()))}</dd>
            </div>
            <div>
                <dt>{t!(l, "facts-register")}</dt>
                <dd>
                    {localized(&view.register, l)}
                    {notice}
                </dd>
            </div>
            <div>
                <dt>{t!(l, "facts-authority")}</dt>
                <dd>{localized(&view.municipality.authority, l)}</dd>
            </div>
            {parts::contents(l, &view.contents, view.answer.as_ref())}
            {parts::attachments(l, &view.attachments, href)}
            {sentence(l, &body.part_canonical)}
            {identified}
            <div><dt>{t!(l, "matter-with")}</dt><dd>{why}</dd></div>
        </dl>
    }
    .into_any()
}

/// How who asks was identified, and how it came where that was not here.
fn identified(l: Language, how: &Identification) -> AnyView {
    let (label, words) = match how {
        Identification::Oidc {
            authenticated_at, ..
        } => {
            let at = authenticated_at.with_timezone(&Helsinki);
            (t!(l, "receipt-identified"), parts::at_time(l, &at))
        }
        Identification::Unsigned => return ().into_any(),
        Identification::Counter { seen } => {
            let by = t!(l, &key("identity-by-", seen.code()));
            let words = view! { {t!(l, "came-counter")}" "{by}"." }.into_any();
            (t!(l, "came"), words)
        }
        Identification::Paper { signed } => {
            let words = match signed {
                true => t!(l, "came-paper-signed"),
                false => t!(l, "came-paper-unsigned"),
            };
            (t!(l, "came"), words.into_any())
        }
    };
    view! { <div><dt>{label}</dt><dd>{words}</dd></div> }.into_any()
}

/// The sentence that was signed, in the language in which it was.
fn sentence(l: Language, canonical: &str) -> AnyView {
    let Ok(frozen) = serde_json::from_str::<FrozenPart>(canonical) else {
        return ().into_any();
    };
    if frozen.sentence.is_empty() {
        return ().into_any();
    }
    view! {
        <div>
            <dt>{t!(l, "receipt-sentence")}</dt>
            <dd lang=frozen.language.code()>{frozen.sentence}</dd>
        </div>
    }
    .into_any()
}

fn how_to(l: Language, view: &ReceiptView) -> AnyView {
    let how = parts::how_to(l);
    let reference = &view.part.reference;
    let change = (!view.part.closed()).then(|| {
        view! {
            <h2>{t!(l, "matter-change")}</h2>
            <p>{how.add}</p>
            <p>{how.take_back}" "<a class="on-screen" href=path::take_back(l, reference)>{t!(l, "take-back")}</a></p>
        }
    });
    let complain = match view.part.closed() {
        true => t!(l, "complain-answer"),
        false => t!(l, "complain-open"),
    };
    view! {
        {change}
        <h2>{complain}</h2>
        <p>{how.complain}</p>
        <p><a href=path::dissatisfied(l, reference)>{t!(l, "matter-dissatisfied")}</a></p>
    }
    .into_any()
}

/// What proves it: for who wants to check, so it stands last.
fn proof(l: Language, view: &ReceiptView) -> AnyView {
    let body = &view.receipt.body;
    // Who came to a counter signed nothing at a provider.
    let evidence = view.evidence.then(|| {
        let href = path::evidence(l, &view.part.reference);
        view! { <li><a href=href>{t!(l, "matter-evidence")}</a></li> }
    });
    view! {
        <h2>{t!(l, "receipt-proof")}</h2>
        <p>{t!(l, "receipt-proof-lead")}</p>
        <ul class="on-screen">
            <li><a href=path::verify(l)>{t!(l, "receipt-check")}</a></li>
            {evidence}
        </ul>
        <p class="digest">
            {t!(l, "receipt-digest")}" "<code>{body.part_sha256.to_string()}</code>
        </p>
        <p class="digest">
            {t!(l, "receipt-seal")}" "<code>{view.receipt.seal.key_id.clone()}</code>
        </p>
        <details class="on-screen">
            <summary>{t!(l, "receipt-verbatim")}</summary>
            <pre class="verbatim" tabindex="0"><code>{body.part_canonical.clone()}</code></pre>
        </details>
    }
    .into_any()
}
