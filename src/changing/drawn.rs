//! Values that change, written as they are into a view: as text, and as attributes.

use super::{Memo, RwSignal, Signal};
use leptos::prelude::{IntoAttributeValue, IntoRender};
use std::sync::{Arc, Mutex};

/// What is drawn anew whenever what it reads changes.
type Drawn<T> = Arc<Mutex<dyn FnMut() -> T + Send>>;

macro_rules! drawn {
    ($type:ident) => {
        impl<T: Clone + Send + Sync + 'static> IntoRender for $type<T> {
            type Output = Drawn<T>;

            fn into_render(self) -> Drawn<T> {
                Arc::new(Mutex::new(move || self.get()))
            }
        }

        impl<T: Clone + Send + Sync + 'static> IntoAttributeValue for $type<T> {
            type Output = Drawn<T>;

            fn into_attribute_value(self) -> Drawn<T> {
                Arc::new(Mutex::new(move || self.get()))
            }
        }
    };
}

drawn!(RwSignal);
drawn!(Memo);
drawn!(Signal);
