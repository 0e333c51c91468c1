//! A form about something of the record, as its administrator left it.

use chrono::NaiveDate;
use domain::{
    id::Slug, language::Language, municipality::Municipality, notice::Register, problem::Problem,
};
use leptos::prelude::*;

use super::{back, fields};
use crate::{
    desk::{Admin, AdminMunicipality, Opening},
    form::admin::{
        CatalogForm, Line, SEEN, Typed, draft_name,
        new_municipality::NewMunicipality,
        new_register::{self, NewRegister},
        office::OfficeForm,
        profile::Profile,
        register::RegisterForm,
    },
    page::{self, Area, Page, PageError, Visit, softened},
    path, t,
};

/// A form with what was typed into it.
pub(super) struct Edit {
    pub typed: Typed,
    pub problems: Vec<Problem>,
    lines: Vec<Line>,
    /// The state of the record now.
    seen: String,
    /// A draft is kept.
    drafted: bool,
    /// Somebody changed the record since the draft was begun.
    overtaken: bool,
}

impl Edit {
    /// Reads it.
    pub(super) async fn load<F: CatalogForm>(
        visit: &Visit,
        admin: &Admin,
        form: &F,
        of: (&str, &F::Record, &str, NaiveDate),
    ) -> Result<Self, PageError> {
        let (subject, record, seen, today) = of;
        let there = form.of(record).ok_or(PageError::NotFound)?;
        let draft = admin.typed(&draft_name(subject, &form.name())).await?;
        let drafted = draft.is_some();
        let typed = draft.unwrap_or(there);
        let sent = !visit.query("virhe").is_empty();
        Ok(Self {
            problems: match sent && drafted {
                true => form.problems(&typed, record, today),
                false => Vec::new(),
            },
            overtaken: drafted && typed.get(SEEN) != seen,
            lines: form.lines(),
            seen: seen.to_owned(),
            typed,
            drafted,
        })
    }

    /// The page's body: what is wrong, the heading, what to know, the form.
    pub(super) fn body(&self, l: Language, frame: Frame<'_>) -> AnyView {
        let overtaken = self
            .overtaken
            .then(|| view! { <p class="note" role="alert">{t!(l, "admin-overtaken")}</p> });
        let drafted = (self.drafted && !self.overtaken && self.problems.is_empty())
            .then(|| view! { <p class="note">{t!(l, "admin-drafted")}</p> });
        let discard = self.drafted.then(|| {
            view! {
                <button class="btn second" name="then" value="discard">{t!(l, "admin-discard")}</button>
            }
        });
        let preview = frame.preview.then(|| {
            view! {
                <button class="btn second" name="then" value="preview">{t!(l, "admin-preview")}</button>
            }
        });
        view! {
            {frame.back}
            <div class="flow">
                {fields::summary(l, &self.problems)}
                <h1>{softened(&frame.title)}</h1>
                <p class="lead">{frame.lead}</p>
                {overtaken}
                {drafted}
                {frame.before}
                <form class="flow" method="post" novalidate>
                    <input type="hidden" name=SEEN value=self.seen.clone()/>
                    {fields::fields(l, &self.lines, &self.typed, &self.problems, frame.hint)}
                    <div class="acts">
                        <button class="btn" name="then" value="save">{t!(l, "admin-save")}</button>
                        {preview}
                        {discard}
                    </div>
                    <p class="soft">{frame.then}</p>
                </form>
                {frame.after}
            </div>
        }
        .into_any()
    }
}

/// What stands around the fields.
pub(super) struct Frame<'a> {
    pub back: AnyView,
    pub title: String,
    pub lead: String,
    /// Before the form.
    pub before: AnyView,
    /// After it.
    pub after: AnyView,
    /// What happens when it is saved.
    pub then: String,
    pub hint: &'a (dyn Fn(&Line) -> Option<String> + 'a),
    pub preview: bool,
}

impl Frame<'_> {
    /// One with nothing but a heading.
    pub(super) fn plain(l: Language, m: &Municipality, title: String, lead: String) -> Self {
        Self::with(l, to_municipality(l, m), title, lead)
    }

    fn with(l: Language, back: AnyView, title: String, lead: String) -> Self {
        Self {
            back,
            title,
            lead,
            before: ().into_any(),
            after: ().into_any(),
            then: t!(l, "admin-save-then"),
            hint: &|_| None,
            preview: false,
        }
    }
}

/// The way back to the municipality that is edited.
pub(super) fn to_municipality(l: Language, m: &Municipality) -> AnyView {
    let to = path::admin::municipality(l, &m.slug);
    back(l, to, m.authority.text(l).to_owned())
}

/// The municipality of the address.
pub(super) async fn municipality(visit: &Visit) -> Result<(Admin, AdminMunicipality), PageError> {
    let admin = visit.admin()?.clone();
    let slug = visit.slug("municipality")?;
    let view = admin.municipality(&slug).await?;
    Ok((admin, view.ok_or(PageError::NotFound)?))
}

/// A page of the staff about a form.
pub(super) fn finished(title: String, edit: &Edit, body: AnyView) -> Page {
    Page::new(title, body)
        .area(Area::Staff)
        .wrong(!edit.problems.is_empty())
}

/// `/{language}/virka/hallinta/kunnat/{municipality}/tiedot`
pub fn profile() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        if visit.slug("municipality")?.as_str() == path::admin::NEW {
            return new_municipality(&visit).await;
        }
        let (admin, view) = municipality(&visit).await?;
        let m = &view.municipality;
        let of = (m.slug.as_str(), m, view.seen.as_str(), view.today);
        let edit = Edit::load(&visit, &admin, &Profile, of).await?;
        let title = t!(l, "admin-profile-title");
        let frame = Frame::plain(l, m, title.clone(), t!(l, "admin-profile-lead"));
        Ok(finished(title, &edit, edit.body(l, frame)))
    })
}

/// The same, of one that is not there yet.
async fn new_municipality(visit: &Visit) -> Result<Page, PageError> {
    let l = visit.language;
    let admin = visit.admin()?;
    let slug = visit.slug("municipality")?;
    let Opening {
        taken,
        blank,
        today,
    } = admin.opening(&slug).await?;
    let of = (slug.as_str(), &blank, "", today);
    let edit = Edit::load(visit, admin, &NewMunicipality { taken }, of).await?;
    let title = t!(l, "admin-municipality-new");
    let back = back(l, path::admin::front(l), t!(l, "admin-title"));
    let lead = t!(l, "admin-municipality-new-lead");
    let frame = Frame::with(l, back, title.clone(), lead);
    Ok(finished(title, &edit, edit.body(l, frame)))
}

/// `/{language}/virka/hallinta/kunnat/{municipality}/tehtavat/{office}`
pub fn office() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let (admin, view) = municipality(&visit).await?;
        let m = &view.municipality;
        let slug = visit.slug("office")?;
        let new = slug.as_str() == path::admin::NEW;
        let form = OfficeForm((!new).then(|| slug.clone()));
        let of = (m.slug.as_str(), m, view.seen.as_str(), view.today);
        let edit = Edit::load(&visit, &admin, &form, of).await?;
        let title = match m.office(&slug) {
            Some(office) => office.name.text(l).to_owned(),
            None => t!(l, "admin-office-new"),
        };
        let mut frame = Frame::plain(l, m, title.clone(), t!(l, "admin-office-lead"));
        if !new {
            let to = path::admin::holders(l, &m.slug, &slug);
            frame.after = view! {
                <h2>{t!(l, "admin-holders-title")}</h2>
                <p><a href=to>{t!(l, "admin-office-holders")}</a></p>
            }
            .into_any();
        }
        Ok(finished(title, &edit, edit.body(l, frame)))
    })
}

/// `/{language}/virka/hallinta/kunnat/{municipality}/rekisterit/{register}`
pub fn register() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let (admin, view) = municipality(&visit).await?;
        let m = &view.municipality;
        let slug = visit.slug("register")?;
        if slug.as_str() == path::admin::NEW {
            return new_register(&visit, &admin, &view, slug).await;
        }
        let found = view.registers.iter().find(|(one, _)| one.slug == slug);
        let (register, seen) = found.ok_or(PageError::NotFound)?;
        let subject = register_subject(register);
        let of = (subject.as_str(), register, seen.as_str(), view.today);
        let edit = Edit::load(&visit, &admin, &RegisterForm, of).await?;
        let title = register.name.text(l).to_owned();
        let mut frame = Frame::plain(l, m, title.clone(), t!(l, "admin-register-lead"));
        let notice = path::notice(l, &m.slug, &slug);
        let decider = path::admin::decider(l, &m.slug, &slug);
        frame.before = view! {
            <ul>
                <li><a href=notice>{t!(l, "admin-register-notice")}</a></li>
                <li><a href=decider>{t!(l, "admin-decider-title")}</a></li>
            </ul>
        }
        .into_any();
        Ok(finished(title, &edit, edit.body(l, frame)))
    })
}

/// The same, of one that is not there yet.
async fn new_register(
    visit: &Visit,
    admin: &Admin,
    view: &AdminMunicipality,
    slug: Slug,
) -> Result<Page, PageError> {
    let l = visit.language;
    let m = &view.municipality;
    let blank = new_register::blank(m.slug.clone(), slug);
    let taken = view.registers.iter().map(|(one, _)| one.slug.clone());
    let form = NewRegister {
        taken: taken.collect(),
    };
    let subject = register_subject(&blank.0.register);
    let of = (subject.as_str(), &blank, "", view.today);
    let edit = Edit::load(visit, admin, &form, of).await?;
    let title = t!(l, "admin-register-new");
    let frame = Frame::plain(l, m, title.clone(), t!(l, "admin-register-new-lead"));
    Ok(finished(title, &edit, edit.body(l, frame)))
}

/// How drafts name a register.
#[must_use]
pub fn register_subject(register: &Register) -> String {
    format!("{}/{}", register.municipality, register.slug)
}
