//! Parts of a page that stand still, as HTML in a string.
//!
//! Leptos compiles its machinery anew for each shape of element it meets, which every phone
//! downloads. What nobody presses and what never changes by itself needs none of it. Text and
//! attributes are escaped here and nowhere else, so that no name from a table becomes an element.

use leptos::prelude::*;

/// Escaped HTML; made by the functions of this module only.
#[derive(Default)]
pub struct Html(String);

/// Words.
pub fn text(words: &str) -> Html {
    Html(escaped(words))
}

/// An element with its attributes, around what stands in it.
pub fn element(
    name: &str,
    attributes: &[(&str, &str)],
    inside: impl IntoIterator<Item = Html>,
) -> Html {
    let mut html = opening(name, attributes);
    inside.into_iter().for_each(|part| html.push_str(&part.0));
    html.extend(["</", name, ">"]);
    Html(html)
}

fn opening(name: &str, attributes: &[(&str, &str)]) -> String {
    let mut html = format!("<{name}");
    for (key, value) in attributes {
        html.extend([" ", key, "=\"", &escaped(value), "\""]);
    }
    html.push('>');
    html
}

/// An element around words, with a class or, where that is empty, without.
pub fn said(name: &str, class: &str, words: &str) -> Html {
    let class = Some(("class", class)).filter(|(_, class)| !class.is_empty());
    element(name, class.as_slice(), [text(words)])
}

/// Several parts as one.
pub fn all(parts: impl IntoIterator<Item = Html>) -> Html {
    Html(parts.into_iter().map(|part| part.0).collect())
}

impl Html {
    /// As a part of a page.
    pub fn view(self) -> AnyView {
        view! { <div class="still" inner_html=self.0></div> }.into_any()
    }
}

fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_from_a_table_becomes_an_element() {
        let name = "<img src=x onerror=alert(1)> & \"好\"";
        let html = element("li", &[("data-name", name)], [said("b", "name", name)]);
        let harmless = "&lt;img src=x onerror=alert(1)&gt; &amp; &quot;好&quot;";
        let want = format!("<li data-name=\"{harmless}\"><b class=\"name\">{harmless}</b></li>");
        assert_eq!(html.0, want);
    }

    #[test]
    fn parts_stand_in_their_order_and_an_empty_class_is_none() {
        let html = all([said("p", "", "一"), said("p", "", "二")]);
        assert_eq!(html.0, "<p>一</p><p>二</p>");
    }
}
