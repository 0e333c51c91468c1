//! One sample of everything that the pages show.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::{Europe::Helsinki, Tz};
use domain::{
    audit::Action,
    consent::{ConsentState, ConsentText},
    deadline::Clock,
    id::{Reference, Slug},
    municipality::{Localized, Municipality},
    request::{
        FromWish, Outcome, Part, State,
        contents::{AnswerWay, AnswerWish, PartContents},
    },
    right::Right,
    rules::StricterRule,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::{
    desk::*,
    form::{
        pairs::Pairs,
        request::{Item, RequestDraft, Start, Step},
    },
};

pub fn read<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).expect("a sample")
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn instant() -> DateTime<Utc> {
    "2026-11-22T12:04:30.123456Z".parse().expect("a moment")
}

pub fn local() -> DateTime<Tz> {
    instant().with_timezone(&Helsinki)
}

pub fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("a slug")
}

pub fn reference() -> Reference {
    Reference::parse("K7PM-3XDT-9RHF").expect("a reference")
}

pub(super) fn words(fi: &str) -> Localized {
    Localized {
        fi: fi.to_owned(),
        sv: None,
        en: None,
    }
}

fn remedies() -> Value {
    json!([
        { "kind": "dpo", "text": { "fi": "Kysy." } },
        { "kind": "ombudsman", "text": { "fi": "Valita." } },
        { "kind": "court", "text": { "fi": "Oikeuteen." } },
    ])
}

pub fn municipality() -> Municipality {
    read(json!({
        "slug": "ii",
        "name": { "nominative": "Ii", "genitive": "Iin", "inessive": "Iissä" },
        "authority": { "fi": "Iin kunta", "sv": "Ijo kommun" },
        "languages": ["fi"],
        "help": { "fi": "Soita." },
        "help_phone": "08 0000 0000",
        "accent": { "light": "#0a5a68", "dark": "#7fd0dd" },
        "dpo": "tietosuojavastaava",
        "offices": [
            { "slug": "tietosuojavastaava", "name": { "fi": "Tietosuojavastaava" },
              "mailbox": "dpo@ii.example", "address": "Jokisuuntie 2" },
            { "slug": "vastuuhenkilo", "name": { "fi": "Vastuuhenkilö" },
              "mailbox": "tyo@ii.example" },
        ],
        "remedies_approved": { "by": { "fi": "Kunnanlakimies" }, "on": "2026-11-02" },
        "remedies": remedies(),
        "remedies_version": "2026-11",
    }))
}

pub fn contents() -> PartContents {
    read(json!({
        "kind": "access",
        "scope": { "kind": "categories", "chosen": [{ "id": "a", "name": "Nimi" }], "other": "Kuvat" },
        "period": { "kind": "between", "from": "2021-03-15" },
        "hints": { "years": "2019\n2020" },
    }))
}

fn route() -> Value {
    json!({
        "decider": { "value": "vastuuhenkilo",
            "basis": { "from": "stated", "section": "kohta 16", "words": "Vastuuhenkilö päättää." } },
        "told": { "value": "tietosuojavastaava",
            "basis": { "from": "inferred", "reason": "Seloste neuvoo kirjoittamaan hänelle." } },
    })
}

pub fn part(state: State) -> Part {
    Part {
        reference: reference(),
        municipality: slug("ii"),
        register: Some(slug("tyollistamispalvelut")),
        notice_version: Some(1),
        right: Right::Access,
        route: read(route()),
        received_at: instant(),
        clock: Clock::new(day("2026-11-22"), Some("P14D".parse().expect("a period"))),
        state,
        wish: None,
        came: None,
        asker: domain::request::Asker::default(),
    }
}

/// Every state and outcome that a page can meet.
pub fn states() -> Vec<State> {
    let official = json!({ "title": "Johtaja", "contact": "kirjaamo@ii.example" });
    let answer = json!({ "message": "Hei.\n\nTiedot\nliitteenä.", "official": official.clone() });
    let refusal = json!({
        "ground": "serious_danger", "facts": "Tiedot koskevat toisen ihmisen terveyttä.",
        "official": official.clone(), "remedies": remedies(), "remedies_version": "2026-11",
    });
    let statement = json!({
        "wrong": "Olen poissa.", "correct": "Olin läsnä.", "reasons": "Näin oli.",
        "beside": "Walmu, kertomus", "on": "2026-11-20",
    });
    let mut corrected = answer.clone();
    corrected["rectified"] = json!({
        "changes": [
            { "before": "Rantatie 1", "after": "Rantatie 2" },
            { "before": "", "after": "Puhelin 000" },
        ],
        "on": "2026-11-20",
        "recipients": [
            { "name": "Kela", "telling": { "telling": "told", "on": "2026-11-21" } },
            { "name": "Koulu", "telling": { "telling": "impossible", "why": "Koulu on lakannut." } },
            { "name": "Poliisi", "telling": { "telling": "never_given" } },
        ],
    });
    let open = [
        json!({ "state": "received" }),
        json!({ "state": "identity_check", "owner": "x", "since": instant() }),
        json!({ "state": "with_owner", "owner": "x", "since": instant() }),
        json!({ "state": "suspended", "owner": "x", "since": instant(), "reply_by": "2026-12-01" }),
    ];
    let outcomes = [
        json!({ "outcome": "fulfilled", "answer": answer.clone() }),
        json!({ "outcome": "partly_fulfilled", "answer": answer.clone(), "refusal": refusal.clone() }),
        json!({ "outcome": "statement_added", "answer": answer.clone(), "statement": statement,
            "refusal": refusal.clone() }),
        json!({ "outcome": "refused", "refusal": refusal.clone() }),
        json!({ "outcome": "nothing_held", "searched": [{ "system": "Walmu", "with": "nimi" }],
            "message": "", "official": official }),
        json!({ "outcome": "taken_back" }),
        json!({ "outcome": "transferred", "to": "Hyvinvointialue" }),
        json!({ "outcome": "fulfilled", "answer": corrected }),
        json!({ "outcome": "partly_fulfilled", "answer": corrected, "refusal": refusal }),
    ];
    let closed = outcomes.map(|outcome| State::Closed {
        outcome: read::<Outcome>(outcome),
        at: instant(),
    });
    open.map(read::<State>).into_iter().chain(closed).collect()
}

pub fn matter(state: State, overdue: Option<i64>) -> MatterView {
    let part = part(state);
    MatterView {
        contents: contents(),
        answer: Some(AnswerWish {
            way: AnswerWay::Paper,
            format: Some("isot kirjaimet".to_owned()),
        }),
        register: words("Asiakasrekisteri"),
        municipality: municipality(),
        responsible: words("Vastuuhenkilö"),
        told: Some(words("Tietosuojavastaava")),
        sorted: Vec::new(),
        deadlines: part.clock.deadlines().expect("computes"),
        overdue,
        timeline: [
            Action::Filed,
            Action::OfficeTold,
            Action::Opened,
            Action::AnswerRead,
        ]
        .map(|action| TimelineEntry {
            at: local(),
            action,
            office: Some(words("Palvelut")),
            why: None,
        })
        .to_vec(),
        files: vec![FileView {
            id: "f1".to_owned(),
            name: "tiedot.pdf".to_owned(),
            size: 1_300_000,
            sha256: "ab".repeat(32),
        }],
        attachments: vec![FileView {
            id: "f2".to_owned(),
            name: "kuitti.jpg".to_owned(),
            size: 340_000,
            sha256: "cd".repeat(32),
        }],
        talk: talk(),
        received_at: local(),
        closed_at: part.closed().then(local),
        part,
    }
}

/// Something of everything that can be said, the last question open.
fn talk() -> CitizenTalk {
    let office = json!({ "side": "office", "office": "vastuuhenkilo", "staff": "x" });
    let question = json!({
        "kind": "question", "text": "Mikä\nvuosi?", "about": "needed_for_data",
        "reply_by": "2026-12-06", "stops": true,
    });
    let said = [
        (false, question.clone()),
        (
            true,
            json!({ "kind": "reply", "text": "2019", "moved": { "from": "2026-12-07", "to": "2026-12-09" } }),
        ),
        (false, json!({ "kind": "message", "text": "Kiitos." })),
        (
            false,
            json!({
                "kind": "extension", "reason": "Tietoja on monessa paikassa.",
                "moved": { "from": "2026-12-09", "to": "2027-02-22" },
                "remedies": remedies(), "remedies_version": "2026-11",
            }),
        ),
        (false, question),
    ];
    let thread = said.map(|(person, said)| MessageView {
        message: read(json!({
            "at": instant(), "said": said,
            "from": if person { json!({ "side": "person" }) } else { office.clone() },
        })),
        at: local(),
        office: (!person).then(|| words("Vastuuhenkilö")),
        by: None,
        files: Vec::new(),
    });
    CitizenTalk {
        thread: thread.to_vec(),
        unsent: vec![WriteForm::Message],
        today: day("2026-12-01"),
    }
}

pub fn receipt(mail: bool) -> ReceiptView {
    let file = include_str!("../../../../../domain/tests/data/receipt-v1.json");
    let matter = matter(State::Received, None);
    ReceiptView {
        receipt: serde_json::from_str(file).expect("a receipt"),
        evidence: true,
        part: matter.part,
        contents: matter.contents,
        answer: matter.answer,
        register: matter.register,
        municipality: matter.municipality,
        responsible: matter.responsible,
        told: matter.told,
        stands: true,
        received_at: matter.received_at,
        attachments: matter.attachments,
        mail,
    }
}

fn consent_card(id: &str, state: ConsentState) -> ConsentCard {
    let text: ConsentText = read(json!({
        "id": "yhteistyo", "municipality": "ii", "register": "tyollistamispalvelut", "version": 1,
        "notice_version": 1, "kind": "disclosure", "title": "Yhteistyö Kelan kanssa",
        "body": "Annan luvan.\n\nSaan peruuttaa sen.", "what_stops": "Anto.",
        "what_goes_on": "Palvelu.", "what_is_kept": "Merkintä.",
        "recipients": [{ "id": "kela", "name": "Kela" }, { "id": "te", "name": "TE-toimisto" }],
    }));
    let (authority, register) = (words("Iin kunta"), words("Asiakasrekisteri"));
    ConsentCard {
        id: id.to_owned(),
        text,
        authority,
        register,
        state,
    }
}

pub fn consent(holds: bool) -> ConsentView {
    let state = match holds {
        true => ConsentState::Given {
            on: day("2026-03-04"),
        },
        false => ConsentState::Withdrawn { at: instant() },
    };
    let withdrawn_at = (!holds).then(local);
    ConsentView {
        card: consent_card("c1", state),
        given_on: day("2026-03-04"),
        municipality: municipality(),
        reference: withdrawn_at.map(|_| reference().to_string()),
        withdrawn_at,
        told: vec![(words("Kela"), Some(local())), (words("TE-toimisto"), None)],
    }
}

pub fn matters() -> MattersView {
    let card = |state, overdue| {
        let MatterView {
            part,
            register,
            deadlines,
            ..
        } = matter(state, overdue);
        MatterCard {
            part,
            register,
            authority: words("Iin kunta"),
            deadlines,
            overdue,
            filing: None,
        }
    };
    let mut requests: Vec<_> = states()
        .into_iter()
        .map(|state| card(state, None))
        .collect();
    requests.push(card(State::Received, Some(1)));
    for _ in 0..2 {
        let mut together = card(State::Received, None);
        together.filing = Some(FILING.to_owned());
        requests.push(together);
    }
    MattersView {
        name: "Testi Henkilö".to_owned(),
        requests,
        consents: vec![consent(true).card, consent(false).card],
        withdrawals: vec![WithdrawalCard {
            reference: reference(),
            authority: words("Iin kunta"),
            register: words("Asiakasrekisteri"),
            received_at: local(),
        }],
    }
}

pub fn notice() -> NoticeView {
    let contents = matter(State::Received, None);
    NoticeView {
        municipality: municipality(),
        register: read(json!({
            "municipality": "ii", "slug": "tyollistamispalvelut",
            "name": { "fi": "Asiakasrekisteri" }, "summary": { "fi": "Asiakkaat." },
            "search_words": [], "status": { "state": "active" },
        })),
        notice: read(json!({
            "version": 1, "effective_from": "2026-01-01", "language": "fi",
            "official": { "title": "Seloste" }, "brief": { "lead": "Asiakkaat." }, "rules": [],
            "sections": [{ "key": "data_categories", "official": {}, "content": {
                "kind": "categories", "categories": [
                    { "id": "a", "name": "Nimi", "items": ["nimi", "osoite"] },
                    { "id": "b", "name": "Terveys", "special": "health" },
                ] } }],
        })),
        in_force: true,
        rights: vec![RightHere {
            right: Right::Access,
            rule: read(json!({
                "right": "access", "applies": { "usually": true, "why": "Oikeus omiin tietoihin." },
            })),
            route: contents.part.route,
            decider: contents.responsible,
            told: contents.told,
            deadlines: Some(contents.deadlines),
        }],
        today: day("2026-11-22"),
    }
}

/// An item as the draft's desk shows it.
fn item(item: &Item) -> ItemView {
    let notice = item.register.is_some().then(notice);
    let part = matter(State::Received, None);
    ItemView {
        item: item.clone(),
        municipality: municipality(),
        register: words("Asiakasrekisteri"),
        notice,
        route: part.part.route,
        decider: part.responsible,
        told: part.told,
        form: Some(StricterRule {
            section: "kohta 10".to_owned(),
            stated: "Perustelut vaaditaan.".to_owned(),
            effective: "Perusteluja ei vaadita.".to_owned(),
        }),
        deadlines: part.deadlines,
    }
}

/// A draft of these rights into which these pages were sent.
pub fn draft(rights: &[Right], sent: &[(&str, &[(&str, &str)])]) -> DraftView {
    let mut draft = RequestDraft::default();
    for right in rights {
        let register = (*right != Right::OwnWords).then(|| slug("tyollistamispalvelut"));
        draft.add(Start {
            municipality: slug("ii"),
            notice_version: register.as_ref().map(|_| 1),
            register,
            right: *right,
        });
    }
    for (step, pairs) in sent {
        let pairs = pairs
            .iter()
            .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
            .collect();
        draft.take(Step::parse(step).expect("a step"), &Pairs(pairs));
    }
    DraftView {
        items: draft.items.iter().map(item).collect(),
        draft,
        today: day("2026-11-22"),
        kept_until: day("2026-11-29"),
    }
}

/// What was sent at once.
pub fn filing() -> FilingView {
    let mut parts = matters().requests;
    for (part, reference) in parts.iter_mut().zip(["K7PM-3XDT-9RHF", "K7PM-3XDT-9RHH"]) {
        part.part.reference = Reference::parse(reference).expect("a reference");
        part.filing = Some(FILING.to_owned());
    }
    parts.truncate(2);
    FilingView {
        parts,
        received_at: local(),
        mail: true,
    }
}

/// A part that came of a wish.
fn of_wish(mut card: MatterCard, about: &str) -> MatterCard {
    card.part.wish = Some(FromWish {
        wish: reference(),
        about: about.to_owned(),
        message: "Jaoin asiasi.\n\nKatso alta.".to_owned(),
        at: instant(),
    });
    card
}

/// What was sent as one wish and sorted into two parts.
pub fn filing_sorted() -> FilingView {
    let mut view = filing();
    let mut abouts = ["Omat tiedot.", "Väärä osoite."].into_iter();
    view.parts = view
        .parts
        .into_iter()
        .map(|card| of_wish(card, abouts.next().unwrap_or_default()))
        .collect();
    view
}

/// The first of its parts.
pub fn matter_sorted() -> MatterView {
    let sorted = filing_sorted().parts;
    let mut view = matter(State::Received, None);
    view.part.wish = sorted.first().and_then(|card| card.part.wish.clone());
    view.sorted = sorted;
    view
}

const FILING: &str = "1b4e28ba-2fa1-4d2b-883f-0016d3cca427";
