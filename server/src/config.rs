//! What the operator decides: one TOML file, environment variables over it
//! (`TIETOLUUKKU_DATABASE_URL`, `TIETOLUUKKU_MAIL__SMTP`…), secrets from files.
//!
//! A start without what is needed says all that is missing, at once.

use std::path::{Path, PathBuf};

use figment::{
    Figment,
    providers::{Env, Format, Serialized, Toml},
};
use ipnet::IpNet;
use serde::{Deserialize, Serialize};

/// All settings.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// The address under which browsers reach the portal, without a slash at
    /// the end. Decides the cookies' prefix and `Secure`. Needed.
    pub public_url: Option<String>,
    /// `sqlite://…` or `postgres://…`. Default: a file in the data directory.
    pub database_url: Option<String>,
    /// How citizens identify. Needed.
    pub citizens: Provider,
    /// How staff log in. Needed.
    pub staff: Provider,
    /// Which group or e-mail of the staff's provider holds which office.
    pub offices: Vec<OfficeRule>,
    /// How mail goes out. Needed.
    pub mail: Mail,
    /// The proxies in front of the portal, as networks: whoever asks through
    /// them is counted by the address that they name.
    pub trusted_proxies: Vec<IpNet>,
    /// How often something may be done.
    pub limits: Limits,
    /// Who runs the service for the municipalities, as the portal's own privacy
    /// notice names them.
    pub operator: Option<String>,
    /// Whom to tell of a weakness, as `mailto:…` or `https://…`: published as
    /// `/.well-known/security.txt`.
    pub security_contact: Option<String>,
    /// To whom backups are encrypted. Needed for those alone.
    pub backup: Backup,
}

/// How often something may be done.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// So many times as often as the portal itself says: for testers, who
    /// share an address. Default 1, in the demo 1000.
    pub times: Option<u32>,
}

/// To whom backups are encrypted.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Backup {
    /// The public key (`age1…`). Its other half is kept elsewhere.
    pub recipient: Option<String>,
}

/// An OpenID provider.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Provider {
    /// The issuer URL, where discovery starts.
    pub issuer: Option<String>,
    /// The client id that the provider gave.
    pub client_id: Option<String>,
    /// A file with the client secret.
    pub client_secret_file: Option<PathBuf>,
    /// Set by the demo, never by a file.
    #[serde(skip)]
    pub client_secret: Option<String>,
    /// `acr` values that are strong enough. Empty: any (staff only).
    pub acr: Vec<String>,
    /// The claim with the personal identity code.
    pub identity_code_claim: Option<String>,
}

/// Who holds an office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeRule {
    /// A group of the provider's `groups` claim.
    #[serde(default)]
    pub group: Option<String>,
    /// A verified e-mail address.
    #[serde(default)]
    pub email: Option<String>,
    /// The municipality.
    pub municipality: String,
    /// The office in it.
    pub office: String,
}

/// How mail goes out.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mail {
    /// `smtp://host:port`, `smtps://…`, with user and password if needed.
    pub smtp: Option<String>,
    /// A file with that address, when it holds a password.
    pub smtp_file: Option<PathBuf>,
    /// The sender: an office mailbox.
    pub from: Option<String>,
}

/// Why the settings can't be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file or a variable can't be read.
    #[error("configuration: {0}")]
    Unreadable(Box<figment::Error>),
    /// A secret's file can't be read.
    #[error("configuration: {field}: {path} can't be read ({reason})")]
    Secret {
        /// The setting.
        field: &'static str,
        /// The file.
        path: String,
        /// The system's reason.
        reason: std::io::ErrorKind,
    },
    /// Something is missing.
    #[error("configuration: missing {}. See README, \"For real\".", .0.join(", "))]
    Missing(Vec<&'static str>),
    /// Something can't be right.
    #[error("configuration: {0}")]
    Wrong(&'static str),
}

impl Config {
    /// Reads file and environment.
    ///
    /// # Errors
    /// [`ConfigError::Unreadable`] with the place of the mistake.
    pub fn read(file: Option<&Path>) -> Result<Self, ConfigError> {
        let mut figment = Figment::from(Serialized::defaults(Self::default()));
        if let Some(file) = file {
            figment = figment.merge(Toml::file_exact(file));
        }
        figment
            .merge(
                Env::prefixed("TIETOLUUKKU_")
                    .ignore(&["sources", "test_postgres", "bin", "site"])
                    .split("__"),
            )
            .extract()
            .map_err(|error| ConfigError::Unreadable(Box::new(error)))
    }

    /// Checks that nothing needed is missing.
    ///
    /// # Errors
    /// [`ConfigError::Missing`] with everything at once.
    pub fn complete(self) -> Result<Self, ConfigError> {
        let mut missing = Vec::new();
        let mut need = |there: bool, name| {
            if !there {
                missing.push(name);
            }
        };
        need(self.public_url.is_some(), "public_url");
        need(self.citizens.issuer.is_some(), "citizens.issuer");
        need(self.citizens.client_id.is_some(), "citizens.client_id");
        need(self.citizens.has_secret(), "citizens.client_secret_file");
        need(!self.citizens.acr.is_empty(), "citizens.acr");
        need(self.staff.issuer.is_some(), "staff.issuer");
        need(self.staff.client_id.is_some(), "staff.client_id");
        need(self.staff.has_secret(), "staff.client_secret_file");
        need(!self.offices.is_empty(), "offices");
        need(
            self.mail.smtp.is_some() || self.mail.smtp_file.is_some(),
            "mail.smtp",
        );
        need(self.mail.from.is_some(), "mail.from");
        if !missing.is_empty() {
            return Err(ConfigError::Missing(missing));
        }
        if self
            .offices
            .iter()
            .any(|rule| rule.group.is_some() == rule.email.is_some())
        {
            return Err(ConfigError::Wrong(
                "each of offices needs a group or an email, not both",
            ));
        }
        let contact = self.security_contact.as_deref();
        if contact.is_some_and(|contact| !is_contact(contact)) {
            return Err(ConfigError::Wrong(
                "security_contact needs mailto: or https:// before it, and one line",
            ));
        }
        Ok(self)
    }

    /// The database's address: a file in the data directory where none is set.
    #[must_use]
    pub fn database(&self, data: &Path) -> String {
        let file = || format!("sqlite://{}/tietoluukku.sqlite?mode=rwc", data.display());
        self.database_url.clone().unwrap_or_else(file)
    }

    /// The address of the portal; the demo's default where none is set.
    #[must_use]
    pub fn public_url(&self) -> &str {
        self.public_url
            .as_deref()
            .unwrap_or("http://127.0.0.1:3000")
            .trim_end_matches('/')
    }

    /// Whether cookies are `Secure` and bear the `__Host-` prefix.
    #[must_use]
    pub fn secure(&self) -> bool {
        self.public_url().starts_with("https://")
    }
}

impl Limits {
    /// The factor; never none at all, which would lock everybody out.
    #[must_use]
    pub fn times(&self) -> u32 {
        self.times.unwrap_or(1).max(1)
    }
}

/// What RFC 9116 takes as a contact.
fn is_contact(text: &str) -> bool {
    let known = ["mailto:", "https://", "tel:"];
    known.iter().any(|start| text.starts_with(start)) && !text.chars().any(char::is_control)
}

impl Provider {
    const fn has_secret(&self) -> bool {
        self.client_secret.is_some() || self.client_secret_file.is_some()
    }

    /// The client secret.
    ///
    /// # Errors
    /// [`ConfigError::Secret`] when its file can't be read.
    pub fn secret(&self) -> Result<String, ConfigError> {
        match (&self.client_secret, &self.client_secret_file) {
            (Some(secret), _) => Ok(secret.clone()),
            (None, Some(path)) => read_secret("client_secret_file", path),
            (None, None) => Err(ConfigError::Missing(vec!["client_secret_file"])),
        }
    }
}

impl Mail {
    /// The address of the mail server.
    ///
    /// # Errors
    /// [`ConfigError::Secret`] when its file can't be read.
    pub fn address(&self) -> Result<String, ConfigError> {
        match (&self.smtp, &self.smtp_file) {
            (Some(address), _) => Ok(address.clone()),
            (None, Some(path)) => read_secret("mail.smtp_file", path),
            (None, None) => Err(ConfigError::Missing(vec!["mail.smtp"])),
        }
    }
}

fn read_secret(field: &'static str, path: &Path) -> Result<String, ConfigError> {
    std::fs::read_to_string(path)
        .map(|text| text.trim().to_owned())
        .map_err(|error| ConfigError::Secret {
            field,
            path: path.display().to_string(),
            reason: error.kind(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_start_without_configuration_names_all_that_is_missing() {
        let error = Config::default().complete().expect_err("nothing is set");
        let text = error.to_string();
        for name in [
            "public_url",
            "citizens.issuer",
            "citizens.acr",
            "staff.issuer",
            "offices",
            "mail.smtp",
            "mail.from",
        ] {
            assert!(text.contains(name), "{text} lacks {name}");
        }
    }
}
