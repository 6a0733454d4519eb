//! Reading JSON: the browser parses it, and what is needed is taken from it by name. That is a
//! fifth of the bytes a general reader would cost each phone.

use js_sys::{Array, Reflect};
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
