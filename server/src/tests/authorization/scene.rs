//! Things to ask for, and things like them that do not exist.

use super::*;
use crate::db::file::Stage;

/// What the addresses of a row are filled with.
pub struct Scene {
    pub reference: String,
    pub file: String,
    pub filing: String,
    pub consent: String,
    pub withdrawal: String,
    pub task: String,
    pub feedback: String,
    /// A colleague of the owner's, as forms name them.
    pub colleague: String,
    /// A day for replies.
    pub reply_by: String,
    /// Today.
    pub today: String,
    /// A day until which something is deferred.
    pub until: String,
}

impl Scene {
    /// A request of Matti's (see [`Scene::part`]), a consent of his, and the
    /// task that followed from another one.
    pub async fn new(world: &World, sent: bool) -> Self {
        let (reference, file) = Self::part(world, sent).await;
        let matti = world.citizen("matti").await;
        let id = |address: &str| address.rsplit('/').next().unwrap_or_default().to_owned();
        let mut of_ii = Vec::new();
        for consent in consents(&matti).await {
            if matti.get(&consent).await.text().contains("Iin kunta") {
                of_ii.push(consent);
            }
        }
        let [consent, withdrawn] = of_ii.as_slice() else {
            panic!("not two consents at Ii: {of_ii:?}")
        };
        matti.post(&format!("{withdrawn}/peruuta"), &[]).await;
        let withdrawn = id(withdrawn).parse().expect("the id of a consent");
        let tasks = db::consent::tasks_of(world.portal.db.read(), withdrawn).await;
        let tasks = tasks.expect("read");
        let described = [("consents", "tyollistamispalvelut/ohjaus")];
        let receipt = matti.post("/fi/ii/suostumus", &described).await;
        Self {
            file,
            reference,
            filing: id(&several::filed(world, "matti", TEXT, TEXT).await.1),
            consent: id(consent),
            withdrawal: id(&receipt.location()),
            feedback: duties::given(&world.browser(), "Nappi ei toimi", "").await,
            task: tasks.first().expect("a task").reference.to_string(),
            colleague: staff_id(world, "ii-vastuu-b").0,
            reply_by: Self::reply_by(world),
            today: world.portal.today().to_string(),
            until: Self::until(world),
        }
    }

    fn until(world: &World) -> String {
        let day = world.portal.today() + chrono::Days::new(30);
        day.format("%-d.%-m.%Y").to_string()
    }

    pub fn reply_by(world: &World) -> String {
        domain::request::proposed_reply_by(world.portal.today()).to_string()
    }

    /// The fields of a question and of an extension.
    pub fn talk(&self) -> Vec<(&str, &str)> {
        vec![
            ("kind", "needed_for_data"),
            ("question", TEXT),
            ("reply_by", &self.reply_by),
            ("came_by", "letter"),
            ("came_on", &self.today),
            ("recorded", TEXT),
            ("months", "3"),
            ("extend_reason", TEXT),
            ("hand_reason", "Loma alkaa."),
            ("place", "outside"),
            ("authority", "Hyvinvointialue"),
            ("address", "PL 52"),
            ("sent_by", "post"),
            ("sent_on", &self.today),
            ("transfer_reason", "Asia kuuluu sinne."),
        ]
    }

    /// Fields of every form, right ones.
    pub fn fields(&self) -> Vec<(&str, &str)> {
        let fields = with_official(&[
            ("whose", "own"),
            ("way", "here"),
            ("scope", "everything"),
            ("period", "all"),
            ("notify", "no"),
            ("message", "Tietosi ovat tässä."),
            ("system_1", "Walmu"),
            ("with_1", "nimi"),
            ("ground", "excessive"),
            ("facts", "Sama pyyntö on tehty joka viikko."),
            ("reason", "Kysyjä soitti."),
            ("consents", "tyollistamispalvelut/ohjaus"),
            ("others", "no"),
            ("result", "statement"),
            ("beside", "Walmu"),
            ("on", "1.11.2020"),
            ("colleague", &self.colleague),
            ("reply", "Vuonna 2019."),
            ("note", "Haettu arkistosta."),
            ("sender", "Luonnostelija"),
            ("reach", "Postilokero 2"),
            ("begin", "counter"),
            ("municipality", "ii"),
            ("by", "otherwise"),
            ("answer", "Korjattu."),
        ]);
        [fields, self.talk(), self.dpo()].concat()
    }

    /// The same, about another part like it.
    pub async fn again(&self, world: &World) -> Self {
        let (reference, file) = Self::part(world, false).await;
        Self {
            file,
            ..self.about(reference)
        }
    }

    /// The fields of the administrators' forms.
    pub fn administration(&self) -> Vec<(&str, &str)> {
        vec![
            ("nominative", "Ii"),
            ("genitive", "Iin"),
            ("inessive", "Iissä"),
            ("authority_fi", "Iin kunta"),
            ("help_fi", "Soita."),
            ("help_phone", "08 123"),
            ("light", "#1f4a94"),
            ("dark", "#a9c6ff"),
            ("ombudsman_fi", "Valita."),
            ("court_fi", "Valita."),
            ("approved_by_fi", "kunnanlakimies"),
            ("approved_on", &self.today),
            ("office_name_fi", "Tietosuojavastaava"),
            ("mailbox", "tietosuoja@ii.example"),
            ("office", "asiakasprosessin-vastuuhenkilo"),
            ("role", "deputy"),
            ("by", "email"),
            ("holder", "sijainen@ii.example"),
            ("from", &self.today),
            ("until", &self.today),
            ("role_why", "Loma"),
            ("register_name_fi", "Rekisteri"),
            ("summary_fi", "Yhteenveto"),
            ("state", "active"),
        ]
    }

    /// The fields of what a DPO does.
    pub fn dpo(&self) -> Vec<(&str, &str)> {
        vec![
            ("to", app::form::dpo::BACK),
            ("basis", "crime"),
            ("until", &self.until),
        ]
    }

    /// A request of Matti's that `ii-vastuu-a` has, with a draft of every action
    /// and a file; reference and file.
    pub async fn part(world: &World, sent: bool) -> (String, String) {
        let (_, reference) = world.filed("matti", TEXT, EMAIL).await;
        let owner = world.staff("ii-vastuu-a").await;
        let here = part(&reference);
        owner.post(&format!("{here}/ota"), &[]).await;
        let answer = format!("{here}/vastaus");
        owner
            .post(&answer, &with_official(&[("message", TEXT)]))
            .await;
        let searched = with_official(&[("system_1", "Walmu"), ("with_1", "nimi")]);
        owner.post(&format!("{here}/ei-tietoja"), &searched).await;
        let refused = with_official(&[("ground", "excessive"), ("facts", TEXT)]);
        owner.post(&format!("{here}/kieltaydy"), &refused).await;
        let day = Self::reply_by(world);
        let asked = [
            ("kind", "needed_for_data"),
            ("question", TEXT),
            ("reply_by", &day),
        ];
        owner.post(&format!("{here}/taydennys"), &asked).await;
        let extended = [("months", "3"), ("extend_reason", TEXT)];
        owner.post(&format!("{here}/pidennys"), &extended).await;
        let today = world.portal.today().to_string();
        let sent_on = [
            ("place", "outside"),
            ("authority", "Hyvinvointialue"),
            ("address", "PL 52"),
            ("sent_by", "post"),
            ("sent_on", today.as_str()),
            ("transfer_reason", "Asia kuuluu sinne."),
        ];
        let dpo = world.staff("ii-tietosuoja").await;
        for sender in [&owner, &dpo] {
            sender.post(&format!("{here}/siirto"), &sent_on).await;
        }
        owner
            .upload(&format!("{answer}/liitteet"), "tiedot.txt", TEXT.as_bytes())
            .await;
        if sent {
            owner.post(&format!("{answer}/tarkista"), &NO_OTHERS).await;
        }
        let stage = if sent { Stage::Sent } else { Stage::Draft };
        let file = Self::file(world, &reference, stage).await;
        (reference, file)
    }

    async fn file(world: &World, reference: &str, stage: Stage) -> String {
        let (c, keys) = (world.portal.db.read(), &world.portal.keys);
        let id = world.part(reference).await.id;
        let files = db::file::list(c, keys, id, stage).await.expect("read");
        files.first().expect("a file").id.to_string()
    }

    /// The same, about a wish of Matti's to have data corrected, which
    /// `ii-vastuu-a` has, with a draft of what came of it and a file.
    pub async fn corrected(&self, world: &World) -> Self {
        let (_, reference) = world.rectification("matti", [TEXT, TEXT]).await;
        let owner = world.staff("ii-vastuu-a").await;
        let here = part(&reference);
        owner.post(&format!("{here}/ota"), &[]).await;
        let typed = with_official(&[
            ("result", "statement"),
            ("beside", "Walmu"),
            ("on", "1.11.2020"),
            ("ground", "not_inaccurate"),
            ("facts", TEXT),
        ]);
        let form = format!("{here}/oikaisu");
        owner.post(&form, &typed).await;
        let files = format!("{form}/liitteet");
        owner.upload(&files, "tiedot.txt", TEXT.as_bytes()).await;
        Self {
            file: Self::file(world, &reference, Stage::Draft).await,
            ..self.about(reference)
        }
    }

    /// The same, about another part.
    pub fn about(&self, reference: String) -> Self {
        Self {
            reference,
            file: uuid::Uuid::new_v4().to_string(),
            filing: self.filing.clone(),
            consent: self.consent.clone(),
            withdrawal: self.withdrawal.clone(),
            task: self.task.clone(),
            feedback: self.feedback.clone(),
            colleague: self.colleague.clone(),
            reply_by: self.reply_by.clone(),
            today: self.today.clone(),
            until: self.until.clone(),
        }
    }

    /// The same, of things that do not exist.
    pub fn unknown(&self) -> Self {
        let other = |text: &str| {
            let turned: String = text.chars().rev().collect();
            assert_ne!(turned, text);
            turned
        };
        Self {
            reference: other(&self.reference),
            file: uuid::Uuid::new_v4().to_string(),
            filing: uuid::Uuid::new_v4().to_string(),
            consent: uuid::Uuid::new_v4().to_string(),
            withdrawal: other(&self.withdrawal),
            task: other(&self.task),
            feedback: other(&self.feedback),
            colleague: self.colleague.clone(),
            reply_by: self.reply_by.clone(),
            today: self.today.clone(),
            until: self.until.clone(),
        }
    }

    pub fn address(&self, row: &Row) -> String {
        let reference = match row.about {
            About::Task => &self.task,
            About::Service => &self.feedback,
            About::Withdrawal => &self.withdrawal,
            _ => &self.reference,
        };
        let mut file = self.file.as_str();
        if row.path.starts_with("/theme/") {
            file = "ii.css";
        }
        let filled = row
            .path
            .replace("{language}", "fi")
            .replace("{municipality}", "ii")
            .replace("{register}", "tyollistamispalvelut")
            .replace("{version}", "1")
            .replace("{reference}", reference)
            .replace("{file}", file)
            .replace("{filing}", &self.filing)
            .replace("{item}", "1")
            .replace("{office}", "tietosuojavastaava")
            .replace("{step}", "mita")
            .replace("{id}", &self.consent)
            .replace("{*rest}", "v1/ei-ole")
            .replace("{*name}", "ei-ole.css");
        assert!(!filled.contains('{'), "a new parameter: {filled}");
        filled
    }

    /// The page with what names this scene left out, to compare two.
    pub fn without_names(&self, text: &str) -> String {
        [
            &self.reference,
            &self.file,
            &self.filing,
            &self.consent,
            &self.withdrawal,
            &self.task,
            &self.feedback,
        ]
        .into_iter()
        .fold(text.to_owned(), |text, name| {
            text.replace(name.as_str(), "…")
        })
    }

    /// What an answer is, without what names this scene: status, headers, body.
    /// `content-length` follows from the names, `date` from the clock.
    pub fn plain(&self, answer: &Answer) -> (u16, Vec<String>, String) {
        let mut headers: Vec<String> = answer
            .headers
            .iter()
            .filter(|(name, _)| !matches!(name.as_str(), "date" | "content-length"))
            .map(|(name, value)| format!("{name}: {}", value.to_str().expect("ASCII")))
            .map(|line| self.without_names(&line))
            .collect();
        headers.sort();
        let text = self.without_names(&answer.text());
        (answer.status.as_u16(), headers, text)
    }
}
