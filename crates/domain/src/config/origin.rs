//! From which servers tiles come: what the page's CSP must allow.

/// The longest CSP that servers and browsers take without complaint has room for these.
const MOST_ORIGINS: usize = 32;

/// Of what stands under `map.tiles`: the templates.
#[must_use]
pub fn tiles(said: Vec<String>) -> Vec<String> {
    let mut tiles = said;
    tiles.retain(|template| is_template(template));
    tiles.truncate(super::MOST_LAYERS);
    tiles
}

/// Of what stands under `map.subdomains`: the names.
#[must_use]
pub fn subdomains(said: Vec<String>) -> Vec<String> {
    let mut names = said;
    names.retain(|name| is_subdomain(name));
    names.truncate(super::MOST_SUBDOMAINS);
    names
}

/// The servers that the templates name, with each of the names that stand for `{s}`:
/// `https://t0.example.org`, each once, in the order of the templates. Tiles that lie beside the page
/// need none. What is no template is passed over.
#[must_use]
pub fn origins(templates: &[String], subdomains: &[String]) -> Vec<String> {
    let mut allowed: Vec<String> = Vec::new();
    let nothing = [String::new()];
    let names = if subdomains.is_empty() {
        &nothing[..]
    } else {
        subdomains
    };
    for template in templates.iter().filter(|template| is_template(template)) {
        for name in names
            .iter()
            .filter(|name| name.is_empty() || is_subdomain(name))
        {
            let origin = origin(template).map(|origin| origin.replace("{s}", name));
            if let Some(origin) = origin.filter(|origin| is_origin(origin))
                && !allowed.contains(&origin)
                && allowed.len() < MOST_ORIGINS
            {
                allowed.push(origin);
            }
        }
    }
    allowed
}

/// Which of these servers a CSP does not let the page ask for pictures.
#[must_use]
pub fn not_allowed(csp: &str, origins: &[String]) -> Vec<String> {
    let mut directives = csp.split(';').map(str::split_whitespace);
    let sources =
        directives.find_map(|mut words| (words.next() == Some("img-src")).then_some(words));
    let allowed: Vec<&str> = sources.into_iter().flatten().collect();
    let is_missing = |origin: &&String| !allowed.contains(&origin.as_str());
    origins.iter().filter(is_missing).cloned().collect()
}

/// A URL template of tiles: of the web or beside the page, with `{x}`, `{y}` and `{z}`.
pub(super) fn is_template(text: &str) -> bool {
    let named = ["{x}", "{y}", "{z}"].iter().all(|name| text.contains(name));
    let plain = super::address(text).is_some_and(|address| address == text);
    let has_place = match origin(text) {
        Some(origin) => is_origin(&origin.replace("{s}", "s")),
        None => ["./", "/"].iter().any(|start| text.starts_with(start)) && !text.starts_with("//"),
    };
    named && plain && has_place
}

/// A name in an address, such as `t0`.
pub(super) fn is_subdomain(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
    (1..=60).contains(&text.len()) && text.chars().all(plain)
}

/// `https://t{s}.example.org` of a template; `None` where it names no server.
fn origin(template: &str) -> Option<&str> {
    let (scheme, rest) = template.split_once("://")?;
    let host = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    template.get(..scheme.len() + "://".len() + host)
}

/// Nothing but a scheme, a host and a port: whatever else stood there could add to the CSP.
fn is_origin(text: &str) -> bool {
    let host = ["https://", "http://"]
        .iter()
        .find_map(|scheme| text.strip_prefix(scheme));
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | ':');
    host.is_some_and(|host| !host.is_empty() && host.chars().all(plain))
}
