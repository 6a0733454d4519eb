//! `index.html` of a release, with its styles and what else lies beside the app. Trunk makes it of the
//! page of the project, without compiling the app: that is done, and cut into parts.

use super::split::Release;
use super::{files, trunk};
use crate::project::Project;
use crate::tools::BuildTools;
use crate::trouble::{At, Result, Trouble};
use std::path::Path;

/// Makes the page of a release, and puts it into a folder.
pub(crate) fn make(
    project: &Project,
    tools: &BuildTools,
    release: &Release,
    into: &Path,
) -> Result<()> {
    // Trunk compiles an app that it finds beside the page: here is none.
    let bench = project.workbench().join("page");
    files::remove(&bench)?;
    files::copy_into(&project.file("public"), &bench.join("public"))?;
    shorten_styles(&bench.join("public/styles"))?;
    let read = |name: &str| {
        let path = project.file(name);
        std::fs::read_to_string(&path).at("read", &path)
    };
    let html = with_script(
        &read("index.html")?,
        &script(&read("Trunk.toml")?, release)?,
    )?;
    let page = bench.join("index.html");
    std::fs::write(&page, html).at("write", &page)?;
    let made = bench.join("made");
    let mut command = tools.publishing("trunk", project)?;
    command
        .arg("build")
        .arg(&page)
        .arg("--offline")
        .arg("--dist")
        .arg(&made);
    trunk::run(&mut command)?;
    files::copy_into(&made, into)
}

/// Takes the comments out of all styles in a folder: what lies in the page comes with every visit.
fn shorten_styles(folder: &Path) -> Result<()> {
    for file in std::fs::read_dir(folder).at("read", folder)? {
        let path = file.at("read", folder)?.path();
        let css = std::fs::read_to_string(&path).at("read", &path)?;
        std::fs::write(&path, without_comments(&css)).at("write", &path)?;
    }
    Ok(())
}

/// A stylesheet without its comments. (No string in the styles has the signs of one.)
fn without_comments(css: &str) -> String {
    let mut left = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        left.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    left.push_str(rest);
    left
}

/// The starting script as Trunk.toml has it, with the names of a release.
fn script(config: &str, release: &Release) -> Result<String> {
    let pattern = config.lines().find_map(|line| {
        let quoted = line.strip_prefix("pattern_script = '")?;
        quoted.strip_suffix('\'')
    });
    let pattern = pattern.ok_or_else(|| {
        Trouble::new(
            "Trunk.toml has no pattern_script on one line.",
            "Write it as pattern_script = '…'.",
        )
    })?;
    Ok(pattern
        .replace("{base}", "./")
        .replace("{js}", &release.js)
        .replace("{wasm}", &release.wasm)
        .replace(
            r#"data-parts="""#,
            &format!(r#"data-parts="{}""#, release.parts),
        ))
}

/// The page with the starting script in the place of the app that trunk would compile. The styles
/// of single pages come under names of their contents (`styles.rs`).
fn with_script(html: &str, script: &str) -> Result<String> {
    let mut found = false;
    let mut lines = Vec::new();
    for line in html.lines() {
        if line.contains(r#"rel="rust""#) {
            found = true;
            lines.push(script);
        } else if !line.contains(r#"rel="copy-file" href="public/styles/"#) {
            lines.push(line);
        }
    }
    if found {
        return Ok(lines.join("\n") + "\n");
    }
    Err(Trouble::new(
        "index.html does not say where the app comes in.",
        r#"It needs a line with <link data-trunk rel="rust" …>."#,
    ))
}

#[cfg(test)]
mod tests {
    use super::{Release, script, with_script, without_comments};

    const CONFIG: &str = "[build]\npattern_script = '<script id=\"boot\" src=\"{base}boot.js\" data-js=\"{base}{js}\" data-wasm=\"{base}{wasm}\" data-parts=\"\"></script>'\n";

    #[test]
    fn styles_come_without_what_is_said_of_them() {
        let css = "/* A head. */\na {\n  color: red; /* 7:1 */\n}\n/* An end */";
        assert_eq!(without_comments(css), "\na {\n  color: red; \n}\n");
    }

    #[test]
    fn the_page_of_a_release_names_its_files() {
        let release = Release {
            js: "a-1.js".to_owned(),
            wasm: "a-1_bg.wasm".to_owned(),
            parts: "guide=part-guide-2.wasm".to_owned(),
        };
        let script = script(CONFIG, &release).unwrap();
        let html = "<head>\n<link data-trunk rel=\"copy-file\" href=\"public/styles/desk.css\">\n<link data-trunk rel=\"copy-file\" href=\"public/boot.js\">\n<link data-trunk rel=\"rust\">\n</head>";
        assert_eq!(
            with_script(html, &script).unwrap(),
            "<head>\n<link data-trunk rel=\"copy-file\" href=\"public/boot.js\">\n<script id=\"boot\" src=\"./boot.js\" data-js=\"./a-1.js\" data-wasm=\"./a-1_bg.wasm\" data-parts=\"guide=part-guide-2.wasm\"></script>\n</head>\n"
        );
        assert!(with_script("<head></head>", &script).is_err());
    }
}
