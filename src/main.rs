//! Mounts the app.
use leptos::prelude::*;
fn main() {
    mount_to_body(|| view! { <p>"数字养老地图"</p> });
}
