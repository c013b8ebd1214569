//! Who may talk to the page: only the page itself, in a browser on this machine.
//!
//! The server refuses foreign `Host` headers; here a request that changes something must also say that it comes from
//! the page, so that no other site can act through a visitor's browser.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Nothing from elsewhere, nothing inline, no frames, no forms that leave the page.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Refuses what isn't the page's own, and dresses every answer.
pub(super) async fn guard(request: Request, next: Next) -> Response {
    let harmless = matches!(*request.method(), Method::GET | Method::HEAD);
    if !is_loopback(request.headers()) || !(harmless || is_own(request.headers())) {
        return (StatusCode::FORBIDDEN, "The demo answers only to its own page, on this machine.")
            .into_response();
    }
    let mut answer = next.run(request).await;
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
    ] {
        answer.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    answer
}

fn text<'a>(headers: &'a HeaderMap, name: &header::HeaderName) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

fn is_loopback(headers: &HeaderMap) -> bool {
    let host = text(headers, &header::HOST);
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    matches!(name, "127.0.0.1" | "localhost" | "[::1]")
}

/// Whether the browser says that the page it shows is this one.
fn is_own(headers: &HeaderMap) -> bool {
    let (origin, host) = (text(headers, &header::ORIGIN), text(headers, &header::HOST));
    !host.is_empty() && origin.strip_prefix("http://") == Some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(host: &'static str, origin: Option<&'static str>) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_static(host));
        origin.map(|origin| headers.insert(header::ORIGIN, HeaderValue::from_static(origin)));
        headers
    }

    #[test]
    fn only_the_page_itself_may_act() {
        for (host, origin, own) in [
            ("127.0.0.1:4000", Some("http://127.0.0.1:4000"), true),
            ("localhost:4000", Some("http://localhost:4000"), true),
            ("127.0.0.1:4000", Some("http://127.0.0.1:5000"), false),
            ("127.0.0.1:4000", Some("https://example.org"), false),
            ("127.0.0.1:4000", Some("null"), false),
            ("127.0.0.1:4000", None, false),
        ] {
            assert_eq!(is_own(&headers(host, origin)), own, "{host} {origin:?}");
        }
    }

    #[test]
    fn only_loopback_hosts_are_answered() {
        for (host, fine) in [
            ("127.0.0.1:4000", true),
            ("[::1]:4000", true),
            ("localhost", true),
            ("example.org:4000", false),
            ("127.0.0.1.example.org", false),
        ] {
            assert_eq!(is_loopback(&headers(host, None)), fine, "{host}");
        }
    }
}
