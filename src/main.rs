//! Starts the app.

fn main() {
    eldercare_map::start();
}
