//! The courier's own way to Discord's HTTP API.
//!
//! serenity's client hides what a courier has to see: how long to wait, and whether an answer was lost on the
//! way. Here each request ends in exactly one [`Answer`]. Knows nothing of tickets.

use std::time::Duration;

use reqwest::multipart::{Form, Part};
use reqwest::{Client, Method, Response, StatusCode};
use serde_json::Value;

use super::limits::Limits;
use crate::config::process::Token;
use crate::discord::view::File;

/// A wait that is shorter than this is slept through: putting it off would cost a transaction.
const SHORT: Duration = Duration::from_secs(2);

/// How one request ended.
#[derive(Debug)]
pub enum Answer {
    /// Discord did it.
    Done(Value),
    /// Not done: to be tried again after this long.
    Wait(Duration),
    /// Not done, and Discord says why: HTTP status and JSON error code
    /// (<https://discord.com/developers/docs/topics/opcodes-and-status-codes#json>).
    Refused {
        /// The HTTP status.
        status: u16,
        /// Discord's own code, or 0.
        code: u64,
    },
    /// Perhaps done, perhaps not: an error of Discord's, a time-out, a connection that broke.
    Unknown(String),
}

/// A client for the routes that the courier uses.
#[derive(Debug)]
pub struct Rest {
    client: Client,
    base: String,
    authorization: String,
    limits: Limits,
}

impl Rest {
    /// `api` is the address of the API without its version, such as `https://discord.com`.
    pub fn new(client: Client, api: &str, token: &Token) -> Self {
        let base = format!("{}/api/v10", api.trim_end_matches('/'));
        Self { client, base, authorization: format!("Bot {}", token.secret()), limits: Limits::default() }
    }

    /// POST with a body.
    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        self.call(Method::POST, path, Some(body), Vec::new()).await
    }

    /// POST with a body that describes these files.
    pub async fn post_files(&self, path: &str, body: &Value, files: Vec<File>) -> Answer {
        self.call(Method::POST, path, Some(body), files).await
    }

    /// PATCH with a body.
    pub async fn patch(&self, path: &str, body: &Value) -> Answer {
        self.call(Method::PATCH, path, Some(body), Vec::new()).await
    }

    /// GET.
    pub async fn get(&self, path: &str) -> Answer {
        self.call(Method::GET, path, None, Vec::new()).await
    }

    async fn call(&self, method: Method, path: &str, body: Option<&Value>, files: Vec<File>) -> Answer {
        while let Some(wait) = self.limits.wait(&method, path) {
            if wait > SHORT {
                return Answer::Wait(wait);
            }
            tokio::time::sleep(wait).await;
        }
        let mut request = self
            .client
            .request(method.clone(), format!("{}{path}", self.base))
            .header("authorization", &self.authorization);
        if let Some(body) = body {
            request =
                if files.is_empty() { request.json(body) } else { request.multipart(form(body, files)) };
        }
        match request.send().await {
            Ok(response) => {
                self.limits.learn(&method, path, response.headers());
                if matches!(response.status().as_u16(), 401 | 403 | 429) {
                    self.limits.was_invalid();
                }
                self.read(&method, path, response).await
            }
            // The address of an interaction holds its token: what is logged has no address.
            Err(error) => Answer::Unknown(error.without_url().to_string()),
        }
    }

    async fn read(&self, method: &Method, path: &str, response: Response) -> Answer {
        let status = response.status();
        // Whoever stands before Discord and blocks us says it in a header alone.
        let header =
            response.headers().get("retry-after").and_then(|it| it.to_str().ok()?.parse::<f64>().ok());
        let body = response.json::<Value>().await;
        match (status, body) {
            (status, Ok(body)) if status.is_success() => Answer::Done(body),
            (StatusCode::NO_CONTENT, Err(_)) => Answer::Done(Value::Null),
            (StatusCode::TOO_MANY_REQUESTS, body) => {
                let body =
                    body.unwrap_or_else(|_| serde_json::json!({ "retry_after": header, "global": true }));
                Answer::Wait(self.limits.told_to_wait(method, path, &body))
            }
            (StatusCode::UNAUTHORIZED, _) => Answer::Refused { status: 401, code: 0 },
            (status, Ok(body)) if status.is_client_error() => {
                Answer::Refused { status: status.as_u16(), code: body["code"].as_u64().unwrap_or_default() }
            }
            (status, _) => Answer::Unknown(format!("HTTP {status}")),
        }
    }
}

/// A body with its files (<https://discord.com/developers/docs/reference#uploading-files>).
fn form(body: &Value, files: Vec<File>) -> Form {
    let form = Form::new().text("payload_json", body.to_string());
    files.into_iter().enumerate().fold(form, |form, (index, file)| {
        let part = Part::bytes(file.bytes.clone()).mime_str(file.kind());
        let part = part.unwrap_or_else(|_| Part::bytes(file.bytes));
        form.part(format!("files[{index}]"), part.file_name(file.name))
    })
}
