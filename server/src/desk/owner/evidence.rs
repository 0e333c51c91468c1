//! What the evidence of a part proves: checked anew each time it is shown,
//! by the same code that anybody can run.

use app::desk::{DeskError, EvidenceView};
use domain::receipt::{
    Evidence, Identification,
    keys::KeyHistory,
    verify::{CheckResult, Outcome, verify_file},
};
use uuid::Uuid;

use crate::{
    db::{self, DbError},
    portal::{Portal, helsinki},
    problem::AtDesk,
};

/// The portal's own key history, as it publishes it.
///
/// # Errors
/// When storage fails.
pub async fn key_history(portal: &Portal) -> Result<KeyHistory, DbError> {
    db::key_history::published(portal.db.read()).await
}

/// Checks the evidence of a part.
pub(super) async fn check(portal: &Portal, part: Uuid) -> Result<EvidenceView, DeskError> {
    let value = db::part::evidence(portal.db.read(), &portal.keys, part)
        .await
        .at_desk("evidence")?;
    let evidence: Evidence = serde_json::from_value(value).at_desk("evidence")?;
    let Identification::Oidc {
        authenticated_at, ..
    } = &evidence.body.receipt.body.identification
    else {
        return Err("evidence of an unsigned request").at_desk("evidence");
    };
    let at = helsinki(*authenticated_at);
    let text = evidence.file_text().at_desk("evidence")?;
    let keys = key_history(portal).await.at_desk("keys")?;
    let verdict = verify_file(text.as_bytes(), Some(&keys));
    Ok(EvidenceView {
        valid: verdict.outcome == Outcome::Valid,
        at,
        checks: verdict
            .checks
            .iter()
            .map(|check| {
                (
                    check.code.code().to_owned(),
                    check.result == CheckResult::Passed,
                )
            })
            .collect(),
    })
}
