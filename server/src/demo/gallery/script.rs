//! What visitors do, written down: who, which form, how many days ago.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use domain::id::{FollowSecret, Reference};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::visitor::{Stuck, Visitor, between};
use crate::{
    clock::Clock,
    db::{self, entity},
    demo::{people, start::STAFF_CLIENT},
    identity::staff_id,
    portal::Portal,
};

/// The fields of a form. `{…}` stands for what is known (see [`Known`]), a day
/// (`{day:14}`), a long text (`{long:200}`) or somebody of the staff
/// (`{staff:ii-vastuu-b}`).
pub type Fields = &'static [(&'static str, &'static str)];

/// One thing that somebody does. Addresses are written without the language.
#[derive(Clone, Copy)]
pub enum Do {
    /// Another browser, in which nobody is logged in.
    Nobody,
    /// Logs in.
    As(&'static str),
    /// Sends a form. Where it leads names the part from now on (`{this}`).
    Post(&'static str, Fields),
    /// Sends a form that asks about each recipient whom a notice names: nothing
    /// was ever given to them.
    PostWithRecipients(&'static str, Fields),
    /// Sends a file.
    Upload(&'static str, &'static str, &'static [u8]),
    /// Sends a form that leads to the provider, and identifies there.
    Identify(&'static str, &'static str),
    /// The same, but gives up there.
    GiveUp(&'static str),
    /// Reads the reference, and the secret if there is one, off a page.
    Note(&'static str),
    /// Reads the value of a button or field: page, name in the form, by which
    /// name to know it.
    Value(&'static str, &'static str, &'static str),
    /// Finds the address on a page that goes on from here, the one with this
    /// number: what stands behind is `{this}`.
    Find(&'static str, &'static str, usize),
    /// Knows `{this}` by a name of its own.
    Name(&'static str),
    /// Knows each part that came of `{this}` by a name and its right.
    NameByRight(&'static str),
    /// So many days before now (0: now). Sessions end meanwhile.
    DaysAgo(i64),
}

/// What was found on the way, by name: references and ids, nothing of anybody.
pub type Known = BTreeMap<String, String>;

/// A clock that comes back to where it was.
pub struct Travel<'a> {
    clock: &'a Clock,
    back: i64,
}

impl<'a> Travel<'a> {
    /// Begins now.
    pub const fn new(clock: &'a Clock) -> Self {
        Self { clock, back: 0 }
    }

    fn to(&mut self, days_ago: i64) {
        self.clock.shift(TimeDelta::days(self.back - days_ago));
        self.back = days_ago;
    }
}

impl Drop for Travel<'_> {
    fn drop(&mut self) {
        self.to(0);
    }
}

/// Who plays: a visitor and what is known.
pub struct Player<'a> {
    /// The portal.
    pub portal: &'a Portal,
    /// The visitor.
    pub visitor: Visitor,
    /// What is known.
    pub known: Known,
    /// When it is.
    pub travel: Travel<'a>,
}

impl Player<'_> {
    /// Does it all.
    ///
    /// # Errors
    /// At the first thing that does not go.
    pub async fn play(&mut self, script: &[Do]) -> Result<(), Stuck> {
        for (step, one) in script.iter().enumerate() {
            let done = self.one(*one).await;
            done.map_err(|Stuck(why)| Stuck(format!("step {}: {why}", step + 1)))?;
        }
        Ok(())
    }

    async fn one(&mut self, one: Do) -> Result<(), Stuck> {
        match one {
            Do::Nobody => self.visitor.forget(),
            Do::As(who) => self.visitor.log_in(who).await?,
            Do::Post(to, fields) => {
                let (to, fields) = (self.fill(to)?, self.fields(fields)?);
                let led = self.visitor.post(&to, &fields).await?;
                self.follow(&led);
            }
            Do::PostWithRecipients(to, fields) => {
                let (to, mut fields) = (self.fill(to)?, self.fields(fields)?);
                let page = self.visitor.read(&to).await?;
                fields.extend(recipients(page.text()));
                let led = self.visitor.post(&to, &fields).await?;
                self.follow(&led);
            }
            Do::Upload(to, name, bytes) => {
                let to = self.fill(to)?;
                self.visitor.upload(&to, name, bytes).await?;
            }
            Do::Identify(at, who) => {
                let led = self.visitor.identify(at, who).await?;
                self.follow(&led);
            }
            Do::GiveUp(at) => {
                self.visitor.give_up(at).await?;
            }
            Do::Note(page) => {
                let page = self.fill(page)?;
                let answer = self.visitor.read(&page).await?;
                let words = || words(answer.text());
                let reference = words().find(|word| Reference::parse(word).is_ok());
                let reference = reference.ok_or_else(|| Stuck("no reference".into()))?;
                self.known.insert("this".into(), reference.to_owned());
                if let Some(secret) = words().find(|word| FollowSecret::parse(word).is_ok()) {
                    self.known.insert("secret".into(), secret.to_owned());
                }
            }
            Do::Value(page, field, name) => {
                let page = self.fill(page)?;
                let answer = self.visitor.read(&page).await?;
                let start = format!("name=\"{field}\" value=\"");
                let value = between(answer.text(), &start, '"');
                let value = value.ok_or_else(|| Stuck(format!("no field {field}")))?;
                self.known.insert(name.to_owned(), value.to_owned());
            }
            Do::Find(page, start, number) => {
                let page = self.fill(page)?;
                let answer = self.visitor.read(&page).await?;
                let start = self.visitor.at(&self.fill(start)?);
                let found = links(answer.text(), &start);
                let found = found.get(number);
                let found = found.ok_or_else(|| Stuck("no such address".into()))?;
                self.known.insert("this".into(), found.clone());
            }
            Do::Name(name) => self.name(name)?,
            Do::NameByRight(name) => self.name_by_right(name).await?,
            Do::DaysAgo(days) => {
                self.travel.to(days);
                self.visitor.forget();
            }
        }
        Ok(())
    }

    fn name(&mut self, name: &str) -> Result<(), Stuck> {
        let this = self.get("this")?.to_owned();
        self.known.insert(name.to_owned(), this);
        // The secret of what nobody identified for.
        if let Some(secret) = self.known.remove("secret") {
            self.known.insert(format!("{name}-secret"), secret);
        }
        Ok(())
    }

    /// What was sorted shares its request.
    async fn name_by_right(&mut self, name: &str) -> Result<(), Stuck> {
        let broken = |_| Stuck("storage".into());
        let reference = Reference::parse(self.get("this")?);
        let reference = reference.map_err(|_| Stuck("no reference".into()))?;
        let c = self.portal.db.read();
        let part = db::part::by_reference(c, &self.portal.keys, &reference).await;
        let part = part.map_err(|_| Stuck("storage".into()))?;
        let part = part.ok_or_else(|| Stuck("no such part".into()))?;
        let all = entity::part::Entity::find()
            .filter(entity::part::Column::RequestId.eq(part.request_id))
            .order_by_asc(entity::part::Column::Reference)
            .all(c)
            .await
            .map_err(broken)?;
        for one in all {
            self.known
                .insert(format!("{name}-{}", one.right), one.reference);
        }
        Ok(())
    }

    /// Where a form leads says what it made.
    fn follow(&mut self, led: &str) {
        let path = led.split('?').next().unwrap_or_default();
        let mut segments = path.split('/');
        if let Some(reference) = segments.find(|one| Reference::parse(one).is_ok()) {
            self.known.insert("this".into(), reference.to_owned());
        } else if let Some((_, filing)) = path.split_once("/saapuneet/") {
            self.known.insert("this".into(), filing.to_owned());
        }
    }

    fn get(&self, name: &str) -> Result<&str, Stuck> {
        let found = self.known.get(name).map(String::as_str);
        found.ok_or_else(|| Stuck(format!("nothing is known as {name}")))
    }

    /// A text with what is known in it.
    ///
    /// # Errors
    /// When it is not known.
    pub fn fill(&self, text: &str) -> Result<String, Stuck> {
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            filled.push_str(before);
            filled.push_str(&self.word(name)?);
            rest = after;
        }
        filled.push_str(rest);
        Ok(filled)
    }

    fn word(&self, name: &str) -> Result<String, Stuck> {
        let number = |text: &str| {
            let number = text.parse::<i64>();
            number.map_err(|_| Stuck(format!("{text} is no number")))
        };
        match name.split_once(':') {
            Some(("long", n)) => {
                let n = usize::try_from(number(n)?).unwrap_or_default();
                Ok("Pitkä".chars().cycle().take(n).collect())
            }
            Some(("day", n)) => Ok((self.portal.today() + TimeDelta::days(number(n)?)).to_string()),
            Some(("staff", key)) => {
                let issuer = self.portal.config.staff.issuer.as_deref();
                let subject = people::subject(STAFF_CLIENT, key);
                Ok(staff_id(issuer.unwrap_or_default(), &subject).0)
            }
            _ => self.get(name).map(str::to_owned),
        }
    }

    fn fields(&self, fields: Fields) -> Result<Vec<(String, String)>, Stuck> {
        let filled = fields
            .iter()
            .map(|(name, value)| Ok(((*name).to_owned(), self.fill(value)?)));
        filled.collect()
    }
}

/// Each recipient that a form names, and that nothing was given to them.
fn recipients(page: &str) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for n in 1.. {
        let start = format!("name=\"recipient_{n}\" value=\"");
        // The rows for others are empty.
        let Some(name) = between(page, &start, '"').filter(|name| !name.is_empty()) else {
            break;
        };
        let plain = name.replace("&#x27;", "'").replace("&amp;", "&");
        fields.push((format!("recipient_{n}"), plain));
        fields.push((format!("telling_{n}"), "never".to_owned()));
    }
    fields
}

/// The words of a page that could be references or secrets.
fn words(page: &str) -> impl Iterator<Item = &str> {
    let letter = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
    page.split(move |c| !letter(c))
}

/// What stands behind a start in the addresses of a page, each once.
fn links(page: &str, start: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for rest in page.split("href=\"").skip(1) {
        let address = rest.split('"').next().unwrap_or_default();
        let Some(rest) = address.strip_prefix(start) else {
            continue;
        };
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let one = rest.get(..end).unwrap_or_default().to_owned();
        if !one.is_empty() && !found.contains(&one) {
            found.push(one);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_once_each_in_their_order() {
        let page = r#"<a href="/fi/omat/b/peruuta"><a href="/fi/omat/a?x"><a href="/fi/omat/b"><a href="/fi/omat/">"#;
        assert_eq!(links(page, "/fi/omat/"), ["b", "a"]);
    }

    #[test]
    fn the_clock_comes_back_however_it_ends() {
        let clock = Clock::system();
        let now = clock.now();
        {
            let mut travel = Travel::new(&clock);
            travel.to(40);
            assert!((now - clock.now()).num_hours() >= 40 * 24 - 1);
            travel.to(3);
            assert_eq!((now - clock.now()).num_hours() / 24, 2);
        }
        assert!((clock.now() - now).num_seconds() < 60);
    }
}
