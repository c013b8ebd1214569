//! `refdesk.toml` and the bot's token: where the database is, what is logged, who we are to Discord.

use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// The settings of the process. Every key has a default.
#[derive(Debug, Clone, Default, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields, default)]
pub struct Process {
    /// How to reach Discord.
    pub discord: Discord,
    /// Where the truth is kept.
    pub database: Database,
    /// What is logged.
    pub log: Log,
}

/// How to reach Discord.
#[derive(Debug, Clone, Default, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields, default)]
pub struct Discord {
    /// A file that holds the token and nothing else.
    pub token_file: Option<PathBuf>,
    /// The address of a sandbox on this machine, to try a configuration without Discord.
    pub sandbox: Option<String>,
}

/// Where the truth is kept.
#[derive(Debug, Clone, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields, default)]
pub struct Database {
    /// The SQLite file.
    pub file: PathBuf,
}

impl Default for Database {
    fn default() -> Self {
        Self { file: PathBuf::from("refdesk.db") }
    }
}

/// What is logged.
#[derive(Debug, Clone, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields, default)]
pub struct Log {
    /// A filter as `tracing` reads it, such as `info` or `info,refdesk::discord=debug`.
    pub filter: String,
}

impl Default for Log {
    fn default() -> Self {
        Self { filter: "info".to_owned() }
    }
}

/// What is wrong with the settings, in one sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum ProcessError {
    /// The file can't be read.
    #[error(
        "can't read the configuration {file}: {error}. Give its place with --config, or copy config/refdesk.toml there"
    )]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the system said.
        error: std::io::Error,
    },
    /// The file is no such TOML.
    #[error(
        "the configuration {file} is not right: {}. config/refdesk.toml shows every key with its default",
        .error.to_string().trim_end()
    )]
    Broken {
        /// The file.
        file: PathBuf,
        /// What the parser said, with line and column.
        error: toml::de::Error,
    },
    /// A token file can't be read.
    #[error(
        "can't read the token file {file}: {error}. Check `discord.token_file` and the file's permissions"
    )]
    TokenUnreadable {
        /// The file.
        file: PathBuf,
        /// What the system said.
        error: std::io::Error,
    },
    /// No token anywhere.
    #[error(
        "there is no Discord token. Set DISCORD_TOKEN, or name a file in `discord.token_file`; the token is on the Bot page of https://discord.com/developers/applications. `refdesk demo` needs none"
    )]
    NoToken,
    /// The token can't be one.
    #[error(
        "the Discord token from {source_name} is not one: a token is one line of three parts with dots between them. Copy it again from the Bot page of https://discord.com/developers/applications"
    )]
    NotAToken {
        /// Where it came from; never what it says.
        source_name: String,
    },
}

impl Process {
    /// Reads `file`. Where none is named and the default one is not there, every key has its default.
    ///
    /// A relative path in it is taken from the file's own folder.
    pub fn read(file: Option<&Path>) -> Result<Self, ProcessError> {
        let default = Path::new("refdesk.toml");
        let (path, named) = file.map_or((default, false), |path| (path, true));
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && !named => String::new(),
            Err(error) => return Err(ProcessError::Unreadable { file: path.to_owned(), error }),
        };
        let mut process: Self =
            toml::from_str(&text).map_err(|error| ProcessError::Broken { file: path.to_owned(), error })?;
        let folder = path.parent().unwrap_or(Path::new(""));
        process.database.file = folder.join(&process.database.file);
        process.discord.token_file = process.discord.token_file.map(|token| folder.join(token));
        Ok(process)
    }

    /// Looks for the token: systemd's credentials, Docker's secrets, the named file, the environment.
    pub fn token(&self, environment: impl Fn(&str) -> Option<OsString>) -> Result<Token, ProcessError> {
        let credential =
            environment("CREDENTIALS_DIRECTORY").map(|it| PathBuf::from(it).join("discord-token"));
        let secret = PathBuf::from("/run/secrets/discord_token");
        if let Some(file) = credential.into_iter().chain([secret]).find(|it| it.exists()) {
            return Token::from_file(&file);
        }
        if let Some(file) = &self.discord.token_file {
            return Token::from_file(file);
        }
        let text = environment("DISCORD_TOKEN").ok_or(ProcessError::NoToken)?;
        Token::new(&text.to_string_lossy(), "DISCORD_TOKEN")
    }
}

/// The bot's token. It has no way into a log: its debug form says nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// Takes `text` if it has the form of a token.
    pub fn new(text: &str, source_name: &str) -> Result<Self, ProcessError> {
        let text = text.trim().trim_start_matches("Bot ");
        let parts: Vec<_> = text.split('.').collect();
        let fits = |part: &&str| {
            !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
        };
        if parts.len() == 3 && parts.iter().all(fits) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ProcessError::NotAToken { source_name: source_name.to_owned() })
        }
    }

    fn from_file(file: &Path) -> Result<Self, ProcessError> {
        let text = std::fs::read_to_string(file)
            .map_err(|error| ProcessError::TokenUnreadable { file: file.to_owned(), error })?;
        Self::new(&text, &file.display().to_string())
    }

    /// The secret itself, for the one header that needs it.
    pub fn secret(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: &str = "MTAw.Gabc_1.x-yz";

    #[test]
    fn the_shipped_file_says_the_defaults() {
        let shipped: Process = toml::from_str(include_str!("../../config/refdesk.toml")).unwrap();
        assert_eq!(shipped, Process::default());
    }

    #[test]
    fn paths_are_relative_to_the_file_that_names_them() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("refdesk.toml");
        std::fs::write(&file, "[database]\nfile = \"desk.db\"\n").unwrap();
        let process = Process::read(Some(&file)).unwrap();
        assert_eq!(process.database.file, folder.path().join("desk.db"));
    }

    #[test]
    fn a_misspelt_key_is_named_with_its_line() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("refdesk.toml");
        std::fs::write(&file, "[database]\nflie = \"desk.db\"\n").unwrap();
        let said = Process::read(Some(&file)).unwrap_err().to_string();
        assert!(said.contains("flie") && said.contains("line 2"), "{said}");
    }

    #[test]
    fn the_token_is_taken_from_the_first_place_that_has_one() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("discord-token"), format!("{TOKEN}\n")).unwrap();
        let credentials = folder.path().as_os_str().to_owned();
        let environment = |name: &str| match name {
            "CREDENTIALS_DIRECTORY" => Some(credentials.clone()),
            _ => Some("not a token".into()),
        };
        assert_eq!(Process::default().token(environment).unwrap().secret(), TOKEN);
        let bare = |name: &str| (name == "DISCORD_TOKEN").then(|| OsString::from(TOKEN));
        assert_eq!(Process::default().token(bare).unwrap().secret(), TOKEN);
        assert!(matches!(Process::default().token(|_| None), Err(ProcessError::NoToken)));
    }

    #[test]
    fn a_wrong_token_is_never_repeated() {
        let said = Token::new("hunter2", "DISCORD_TOKEN").unwrap_err().to_string();
        assert!(!said.contains("hunter2") && said.contains("DISCORD_TOKEN"), "{said}");
        assert_eq!(format!("{:?}", Token::new(TOKEN, "").unwrap()), "Token(…)");
    }
}
