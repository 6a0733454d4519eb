//! Reading JSON: the browser parses it, and what is needed is taken from it by name. That is a
//! fifth of the bytes a general reader would cost each phone.

use domain::config::Said;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A value of a JSON file.
#[derive(Debug, Clone)]
pub struct Json(JsValue);

impl Json {
    /// Parses a text; `None` when it is not JSON.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        js_sys::JSON::parse(text).ok().map(Self)
    }

    /// A field of an object.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<Self> {
        Reflect::get(&self.0, &JsValue::from_str(name))
            .ok()
            .map(Self)
    }

    /// A field that is a text.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<String> {
        self.field(name)?.0.as_string()
    }

    /// This value, when it is a text.
    #[must_use]
    pub fn as_text(&self) -> Option<String> {
        self.0.as_string()
    }

    /// All of it.
    #[must_use]
    pub fn said(&self) -> Said {
        if let Some(text) = self.0.as_string() {
            Said::Text(text)
        } else if let Some(number) = self.0.as_f64() {
            Said::Number(number)
        } else if let Some(flag) = self.0.as_bool() {
            Said::Flag(flag)
        } else if let Some(all) = self.items() {
            Said::List(all.iter().map(Self::said).collect())
        } else if let Some(object) = self.0.dyn_ref::<Object>() {
            let field = |name: JsValue| {
                let name = name.as_string()?;
                let value = self.field(&name)?.said();
                Some((name, value))
            };
            Said::Object(Object::keys(object).iter().filter_map(field).collect())
        } else {
            Said::Nothing
        }
    }

    /// The value as the browser has it.
    pub(super) fn value(&self) -> &JsValue {
        &self.0
    }

    /// A field that is a whole number, not negative.
    #[must_use]
    pub fn count(&self, name: &str) -> Option<u32> {
        let number = self.field(name)?.number()?;
        let whole = number as u32;
        (f64::from(whole) == number).then_some(whole)
    }

    /// A field that is true or false.
    #[must_use]
    pub fn flag(&self, name: &str) -> Option<bool> {
        self.field(name)?.0.as_bool()
    }

    /// A field that is a list.
    #[must_use]
    pub fn list(&self, name: &str) -> Option<Vec<Self>> {
        self.field(name)?.items()
    }

    /// What is in this value, when it is a list.
    #[must_use]
    pub fn items(&self) -> Option<Vec<Self>> {
        let list: &Array = self.0.dyn_ref()?;
        Some(list.iter().map(Self).collect())
    }

    /// This value, when it is a number.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }
}
