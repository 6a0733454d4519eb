//! What wasm-split-cli says of its work, read from the JavaScript that it writes beside the modules.
//! Of that script nothing else is used: what fetches the parts of this app is `parts.js`.

use crate::trouble::{Result, Trouble};
use std::collections::{BTreeMap, BTreeSet};

/// How the wasm was cut.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Cut {
    /// The exports of the app that its parts take.
    pub(crate) shared: Vec<String>,
    /// Each part with its modules: those it shares with others, then its own.
    pub(crate) parts: BTreeMap<String, Vec<String>>,
}

impl Cut {
    /// Reads the script.
    pub(crate) fn read(script: &str) -> Result<Self> {
        let mut cut = Self::default();
        let mut empty = BTreeSet::new();
        for line in script.lines() {
            let line = line.trim();
            if let Some(names) = between(line, "const { ", "} = initSync(") {
                cut.shared = list(names);
            } else if let Some(chunk) = between(line, "const __chunk_", " = makeLoad(") {
                if line.contains(NOTHING) {
                    empty.insert(format!("chunk_{chunk}"));
                }
            } else if let Some(part) = between(line, "export const __wasm_split_load_", " = ") {
                let own = format!("split_{part}");
                if line.contains(NOTHING) {
                    empty.insert(own.clone());
                }
                cut.parts.insert(part.to_owned(), vec![own]);
            }
        }
        // The list of the chunks of a part follows what loads it.
        for part in cut.parts.keys().cloned().collect::<Vec<_>>() {
            let begin = format!("export const __wasm_split_load_{part} = ");
            let needs = between(script, &begin, "]));").and_then(|text| text.rsplit_once('['));
            let Some((_, chunks)) = needs else {
                return Err(unreadable());
            };
            let chunks = list(chunks).into_iter();
            let mut modules: Vec<String> = chunks
                .map(|name| name.trim_start_matches("__").to_owned())
                .collect();
            modules.push(format!("split_{part}"));
            modules.retain(|name| !empty.contains(name));
            cut.parts.insert(part, modules);
        }
        if cut.shared.is_empty() || cut.parts.is_empty() {
            return Err(unreadable());
        }
        Ok(cut)
    }

    /// The modules of a part.
    pub(crate) fn needs(&self, part: &str) -> &[String] {
        self.parts.get(part).map_or(&[], Vec::as_slice)
    }

    /// The names of all modules.
    pub(crate) fn modules(&self) -> BTreeSet<String> {
        self.parts.values().flatten().cloned().collect()
    }

    /// The glue of the app with what fetches its parts in front of it, in place of the script that
    /// it names: as one file, because a host may give scripts a wrong type, and then only one that
    /// names no other can be read all the same (`public/boot.js`).
    pub(crate) fn with_loader(&self, glue: &str, loader: &str) -> Result<String> {
        let mut lines = Vec::new();
        let mut named = false;
        for line in glue.lines() {
            let import = between(line, "import * as ", " from \"./__wasm_split.js\"");
            named |= import.is_some();
            lines.push(import.map_or_else(
                || line.to_owned(),
                |name| format!("const {name} = loaders;"),
            ));
        }
        if !named {
            return Err(unreadable());
        }
        Ok(format!("{loader}\n{}\n", lines.join("\n")))
    }
}

/// What stands in the place of a module without any code.
const NOTHING: &str = "async (_imp) => ({})";

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(before)?;
    Some(rest.split_once(after)?.0)
}

fn list(names: &str) -> Vec<String> {
    let names = names.split(',').map(str::trim);
    names
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

fn unreadable() -> Trouble {
    Trouble::new(
        "What wasm-split-cli or wasm-bindgen wrote is not what this build reads.",
        "Their versions may have changed: compare xtask/src/build/cut.rs with target/site/split.",
    )
}

#[cfg(test)]
mod tests {
    use super::Cut;
    use std::collections::BTreeMap;

    /// As the tool writes it, shortened.
    const SCRIPT: &str = r#"import { initSync } from "./main.js";

        const { __wasm_split_shared0, memory,  } = initSync(undefined, undefined);
function makeLoad(fetcher, deps) {
    const parallelStuff = deps.map(d => d());
}
/* desk, guide */
const __chunk_7 = makeLoad(() => {
    const src = fetch(new URL("./chunk_7.wasm", import.meta.url));
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* about, desk */
const __chunk_8 = makeLoad(() => async (_imp) => ({}), []);
export const __wasm_split_load_guide = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_guide.wasm", import.meta.url));
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, [__chunk_7]));
export const __wasm_split_load_desk = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_desk.wasm", import.meta.url));
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, [__chunk_7, __chunk_8]));
export const __wasm_split_load_about = wrapAsyncCb(makeLoad(() => async (_imp) => ({}), [__chunk_8]));
"#;

    #[test]
    fn the_modules_of_each_part_are_read_without_the_empty_ones() {
        let cut = Cut::read(SCRIPT).unwrap();
        assert_eq!(cut.shared, ["__wasm_split_shared0", "memory"]);
        let parts = [
            ("about", vec![]),
            ("desk", vec!["chunk_7", "split_desk"]),
            ("guide", vec!["chunk_7", "split_guide"]),
        ];
        let owned = |(part, modules): (&str, Vec<&str>)| {
            let modules = modules.into_iter().map(str::to_owned).collect();
            (part.to_owned(), modules)
        };
        assert_eq!(cut.parts, BTreeMap::from(parts.map(owned)));
        assert_eq!(cut.modules().len(), 3);
    }

    #[test]
    fn another_script_is_refused() {
        assert!(Cut::read("").is_err());
        assert!(Cut::read(&SCRIPT.replace("makeLoad", "load").replace("]));", "]);")).is_err());
        assert!(Cut::default().with_loader("let wasm;", "").is_err());
    }

    #[test]
    fn the_glue_names_no_other_script() {
        let glue = "import * as import1 from \"./__wasm_split.js\"\nimport * as import2 from \"./__wasm_split.js\"\nlet wasm;";
        let whole = Cut::default()
            .with_loader(glue, "const loaders = {};")
            .unwrap();
        assert_eq!(
            whole,
            "const loaders = {};\nconst import1 = loaders;\nconst import2 = loaders;\nlet wasm;\n"
        );
    }
}
