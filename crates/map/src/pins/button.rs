//! The buttons: of one place, and of several.

use super::{MapButton, Pins};
use crate::dom;
use crate::from_page::Named;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

impl Pins {
    pub(super) fn button(&self, first: usize, count: usize) -> Option<HtmlElement> {
        let place = self.places.get(first)?;
        let element = if count == 1 {
            let copy: Element = self
                .model(&place.kind)?
                .clone_node_with_deep(true)
                .ok()?
                .dyn_into()
                .ok()?;
            dom::set(&copy, "data-pin", &place.id);
            dom::set(&copy, "aria-label", &place.label);
            let number = copy.first_element_child()?;
            number.set_text_content(Some(&place.order.to_string()));
            if place.shut {
                let picture = number.next_element_sibling()?;
                picture.set_outer_html("<span></span>");
                let word = self.words.text("pin_shut");
                number.next_element_sibling()?.set_text_content(Some(&word));
                dom::set(&copy, "data-shut", "");
            }
            copy
        } else {
            let [before, after] =
                ["cluster_before", "cluster_after"].map(|name| self.words.text(name));
            let cluster = dom::document()?.create_element("button").ok()?;
            // For three digits and their unit there is no room; no list is read that far.
            let unit = match count {
                ..100 => self.words.text("cluster_unit"),
                _ => String::new(),
            };
            let count = count.to_string();
            dom::set(&cluster, "type", "button");
            dom::set(&cluster, "class", "cluster");
            dom::set(&cluster, "data-cluster", &count);
            dom::set(
                &cluster,
                "aria-label",
                &[before.as_str(), &count, &after].concat(),
            );
            cluster.set_text_content(Some(&[count, unit].concat()));
            cluster
        };
        dom::set(&element, "data-at", &first.to_string());
        element.dyn_into().ok()
    }

    pub(super) fn mark(&self, shown: &MapButton) {
        let chosen = self
            .chosen
            .is_some_and(|number| shown.members.contains(&number));
        if shown.members.len() == 1 {
            dom::set(
                &shown.element,
                "aria-pressed",
                if chosen { "true" } else { "false" },
            );
        } else {
            let _ = shown
                .element
                .toggle_attribute_with_force("data-holds-chosen", chosen);
        }
    }
}

/// The button all pins of a kind are copies of: a place for its number, and the kind's picture.
pub(super) fn model(kind: &str, words: &Named) -> Option<Element> {
    let button = dom::document()?.create_element("button").ok()?;
    dom::set(&button, "type", "button");
    dom::set(&button, "class", "pin");
    dom::set(&button, "data-kind", kind);
    let picture = dom::picture(&words.text(&("picture ".to_owned() + kind)));
    button.set_inner_html(&("<b></b>".to_owned() + &picture));
    Some(button)
}
