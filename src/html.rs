//! Parts of a page that stand still: text and links, written as HTML.
//!
//! A card of thirty lines with nothing in it that changes needs none of Leptos' machinery, which
//! is compiled anew for each shape of view; written as text it costs a phone a tenth of the
//! bytes. What is pressed and changes in place is a `view!`, here as everywhere.

use leptos::prelude::*;

/// HTML that is safe to draw: text and values are escaped when they are put in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html(String);

impl maud::Render for Html {
    fn render_to(&self, buffer: &mut String) {
        buffer.push_str(&self.0);
    }
}

impl From<maud::Markup> for Html {
    fn from(markup: maud::Markup) -> Self {
        Self(markup.into_string())
    }
}

impl Html {
    /// The HTML itself, for an element that has it inside.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }
}

/// Attributes: names and values.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

/// An element. Names of elements and attributes are the program's own, never data.
#[must_use]
pub fn element(name: &str, attributes: Attributes<'_>, inside: impl AsRef<[Html]>) -> Html {
    written(name, attributes, inside.as_ref())
}

fn written(name: &str, attributes: Attributes<'_>, inside: &[Html]) -> Html {
    let mut html = String::new();
    html.push('<');
    html.push_str(name);
    for (attribute, value) in attributes {
        html.push(' ');
        html.push_str(attribute);
        html.push_str("=\"");
        escape(value, &mut html);
        html.push('"');
    }
    html.push('>');
    for one in inside {
        html.push_str(&one.0);
    }
    html.push_str("</");
    html.push_str(name);
    html.push('>');
    Html(html)
}

/// Plain text.
#[must_use]
pub fn text(text: &str) -> Html {
    let mut html = String::new();
    escape(text, &mut html);
    Html(html)
}

/// An element around words, with a class or, where that is empty, without.
#[must_use]
pub fn said(name: &str, class: &str, words: &str) -> Html {
    let class = Some(("class", class)).filter(|(_, class)| !class.is_empty());
    element(name, class.as_slice(), [text(words)])
}

/// An element around words that are read aloud, too.
#[must_use]
pub fn heard(name: &str, words: &str) -> Html {
    element(name, &[("data-say", "")], [text(words)])
}

/// A paragraph that is read aloud, too.
#[must_use]
pub fn line(class: &str, words: &str) -> Html {
    element("p", &[("class", class), ("data-say", "")], &[text(words)])
}

/// Several parts, one after the other.
#[must_use]
pub fn all(parts: impl IntoIterator<Item = Html>) -> Html {
    let mut html = String::new();
    parts.into_iter().for_each(|one| html.push_str(&one.0));
    Html(html)
}

/// Draws it.
#[must_use]
pub fn draw(html: impl Into<Html>) -> AnyView {
    let html = html.into();
    view! { <div class="still" inner_html=html.0></div> }.into_any()
}

fn escape(text: &str, into: &mut String) {
    for c in text.chars() {
        match c {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            c => into.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn what_a_sheet_says_never_becomes_a_mark_of_the_page() {
        let hostile = "<img src=x onerror=alert(1)> & “\"";
        let drawn = element("p", &[("title", hostile)], &[text(hostile)]);
        let escaped = "&lt;img src=x onerror=alert(1)&gt; &amp; “&quot;";
        assert_eq!(drawn.0, format!("<p title=\"{escaped}\">{escaped}</p>"));
    }
}
