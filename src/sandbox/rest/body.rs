//! What a request carries: JSON, or a form of JSON and files.

use axum::http::{HeaderMap, header};
use serde_json::Value;

use crate::sandbox::world::{Attachment, Outcome, Refusal};

/// Reads a body by its content type.
pub(super) fn read(headers: &HeaderMap, bytes: &[u8]) -> Outcome<(Value, Vec<Attachment>)> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    match kind.split_once("boundary=") {
        Some((kind, boundary)) if kind.starts_with("multipart/form-data") => {
            form(bytes, boundary.trim_matches('"'))
        }
        _ if bytes.is_empty() => Ok((Value::Null, Vec::new())),
        _ => Ok((json(bytes)?, Vec::new())),
    }
}

fn json(bytes: &[u8]) -> Outcome<Value> {
    let words = "The request body contains invalid JSON.";
    serde_json::from_slice(bytes).map_err(|_| Refusal::new(400, 50109, words))
}

/// `payload_json` is the message; `files[n]` are its files, described by `attachments` in the JSON.
fn form(bytes: &[u8], boundary: &str) -> Outcome<(Value, Vec<Attachment>)> {
    let (mut body, mut files) = (Value::Null, Vec::new());
    for part in split(bytes, format!("--{boundary}").as_bytes()) {
        let Some(at) = find(part, b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&part[..at]);
        let content = part[at + 4..].strip_suffix(b"\r\n").unwrap_or(&part[at + 4..]);
        match named(&head, "name").as_deref() {
            Some("payload_json") => body = json(content)?,
            Some(name) if name.starts_with("files[") => files.push(file(&head, name, content)),
            _ => return Err(Refusal::not_modelled("this part of a form")),
        }
    }
    describe(&body, &mut files);
    Ok((body, files))
}

fn file(head: &str, name: &str, content: &[u8]) -> Attachment {
    let kind = head.lines().find_map(|line| line.strip_prefix("Content-Type: "));
    Attachment {
        id: name.trim_start_matches("files[").trim_end_matches(']').parse().unwrap_or_default(),
        name: named(head, "filename").unwrap_or_default(),
        description: None,
        kind: kind.unwrap_or("application/octet-stream").trim().to_owned(),
        bytes: content.to_vec(),
    }
}

/// In the request an attachment's id is the number of its file.
fn describe(body: &Value, files: &mut [Attachment]) {
    let data = if body["data"]["attachments"].is_array() { &body["data"] } else { body };
    for described in data["attachments"].as_array().into_iter().flatten() {
        let id = &described["id"];
        let id = id.as_u64().or_else(|| id.as_str()?.parse().ok());
        if let Some(file) = files.iter_mut().find(|file| Some(file.id) == id) {
            file.description = described["description"].as_str().map(str::to_owned);
        }
    }
}

/// The value of `name="value"` in a part's head.
fn named(head: &str, name: &str) -> Option<String> {
    let opening = format!(" {name}=\"");
    let (_, rest) = head.split_once(&opening)?;
    rest.split_once('"').map(|(value, _)| value.to_owned())
}

fn split<'a>(bytes: &'a [u8], boundary: &[u8]) -> Vec<&'a [u8]> {
    let (mut parts, mut rest) = (Vec::new(), bytes);
    while let Some(at) = find(rest, boundary) {
        parts.push(&rest[..at]);
        rest = &rest[at + boundary.len()..];
    }
    parts.into_iter().skip(1).collect()
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_holds_a_message_and_its_file() {
        let text = "--x\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"a.csv\"\r\n\
            Content-Type: text/csv\r\n\r\n1,2\r\n\r\n--x\r\nContent-Disposition: form-data; \
            name=\"payload_json\"\r\n\r\n{\"attachments\":[{\"id\":0,\"description\":\"two\"}]}\r\n--x--\r\n";
        let (body, files) = form(text.as_bytes(), "x").unwrap();
        assert!(body["attachments"].is_array());
        assert_eq!((files[0].name.as_str(), files[0].kind.as_str()), ("a.csv", "text/csv"));
        assert_eq!(files[0].bytes, b"1,2\r\n");
        assert_eq!(files[0].description.as_deref(), Some("two"));
    }
}
