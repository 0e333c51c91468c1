//! The public desk.

use app::desk::{
    DeskError, MunicipalityCard, MunicipalityView, NoticeAsked, NoticeView, PublicDesk,
    RegisterCard, RegisterWithRules, RightHere,
};
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::{
    deadline::Clock,
    id::Slug,
    language::Language,
    municipality::Municipality,
    notice::NoticeVersion,
    receipt::keys::KeyHistory,
    right::Right,
    routing::{promised, route},
    rules::RequestRule,
};

use super::{key_history, views::route_names};
use crate::{db, portal::Portal, problem::AtDesk};

/// For everybody.
pub struct PublicCounter(pub Portal);

#[async_trait]
impl PublicDesk for PublicCounter {
    async fn municipalities(&self) -> Result<Vec<MunicipalityCard>, DeskError> {
        let c = self.0.db.read();
        let registers = db::catalog::registers(c, None).await.at_desk("registers")?;
        let all = db::catalog::municipalities(c)
            .await
            .at_desk("municipalities")?;
        Ok(all
            .into_iter()
            .map(|municipality| MunicipalityCard {
                registers: registers
                    .iter()
                    .filter(|r| r.municipality == municipality.slug)
                    .count(),
                municipality,
            })
            .collect())
    }

    async fn municipality(&self, slug: &Slug) -> Result<Option<MunicipalityView>, DeskError> {
        let c = self.0.db.read();
        let found = db::catalog::municipality(c, slug.as_str())
            .await
            .at_desk("municipality")?;
        let Some(municipality) = found else {
            return Ok(None);
        };
        let today = self.0.today();
        let mut registers = Vec::new();
        for register in db::catalog::registers(c, Some(slug.as_str()))
            .await
            .at_desk("registers")?
        {
            let notice = db::catalog::notice_in_force(
                c,
                slug.as_str(),
                register.slug.as_str(),
                Language::Fi,
                today,
            )
            .await
            .at_desk("notice")?;
            let rights = notice
                .map(|notice| rights_here(&notice, &municipality, today))
                .unwrap_or_default();
            registers.push(RegisterWithRules { register, rights });
        }
        Ok(Some(MunicipalityView {
            municipality,
            registers,
        }))
    }

    async fn notice(&self, asked: NoticeAsked<'_>) -> Result<Option<NoticeView>, DeskError> {
        let c = self.0.db.read();
        let (m, r, l) = (
            asked.municipality.as_str(),
            asked.register.as_str(),
            asked.language,
        );
        let today = self.0.today();
        let municipality = db::catalog::municipality(c, m)
            .await
            .at_desk("municipality")?;
        let register = db::catalog::register(c, m, r).await.at_desk("register")?;
        let (Some(municipality), Some(register)) = (municipality, register) else {
            return Ok(None);
        };
        let current = db::catalog::notice_in_force(c, m, r, l, today)
            .await
            .at_desk("notice")?;
        let notice = match asked.version {
            None => current.clone(),
            Some(version) => db::catalog::notice_version(c, m, r, version, l)
                .await
                .at_desk("notice")?,
        };
        let Some(notice) = notice else {
            return Ok(None);
        };
        let in_force = current.is_some_and(|current| current.version == notice.version);
        let rights = rights_here(&notice, &municipality, today);
        Ok(Some(NoticeView {
            municipality,
            register,
            notice,
            in_force,
            rights,
            today,
        }))
    }

    async fn search(
        &self,
        query: &str,
        municipality: Option<&Slug>,
        _: Language,
    ) -> Result<Vec<RegisterCard>, DeskError> {
        crate::search::search(&self.0, query, municipality)
            .await
            .at_desk("search")
    }

    async fn keys(&self) -> Result<KeyHistory, DeskError> {
        key_history(&self.0).await.at_desk("keys")
    }
}

/// "Your rights here", for a request that arrives today.
#[must_use]
pub fn rights_here(
    notice: &NoticeVersion,
    municipality: &Municipality,
    today: NaiveDate,
) -> Vec<RightHere> {
    Right::ALL
        .into_iter()
        .filter_map(|right| notice.rules.iter().find(|rule| rule.right == right))
        .map(|rule| right_here(rule, notice, municipality, today))
        .collect()
}

fn right_here(
    rule: &RequestRule,
    notice: &NoticeVersion,
    municipality: &Municipality,
    today: NaiveDate,
) -> RightHere {
    let route = route(rule.right, &notice.rules, municipality);
    let (decider, told) = route_names(municipality, &route);
    // A withdrawn consent needs no answer: it takes effect on arrival.
    let deadlines = match rule.right {
        Right::ConsentWithdrawal => None,
        right => Clock::new(today, promised(right, &notice.rules))
            .deadlines()
            .ok(),
    };
    RightHere {
        right: rule.right,
        decider,
        told,
        rule: rule.clone(),
        route,
        deadlines,
    }
}
