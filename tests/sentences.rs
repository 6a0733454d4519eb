//! Every Chinese sentence has one home, so that it is said in one way and mended in one place.
//!
//! A sentence is a text of a program that a person reads: what stands between two full stops, of
//! eight Chinese characters or more, or of six with a punctuation mark among them. Shorter texts are
//! labels, or clauses that end many sentences (不知道就空着).
//! What spreadsheets, papers and telephone books write is data, and no sentence: names of columns,
//! their values, names of kinds, the words by which cells are read, and the cells of invented
//! places. It stays beside the code that reads or writes it ([`VOCABULARY`], [`SAMPLES`]).
//! The app has no such data: there, every Chinese word is in a room of sentences.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop loudly")]
#![allow(clippy::indexing_slicing, reason = "a test may stop loudly")]

#[path = "sources.rs"]
mod sources;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use sources::{root, rust_files};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Where our programs stand.
const CRATES: &[&str] = &[
    "src",
    "crates/compile/src",
    "crates/domain/src",
    "crates/map/src",
    "crates/precompress/src",
    "xtask/src",
];
/// The app, as the beginning of a path.
const APP: &str = "src/";

/// The rooms of sentences, as beginnings of paths. The plain pages have a file of their own. What a clerk is to
/// write into a column stands in the row of the column.
const ROOMS: &[&str] = &[
    "src/words/",
    "crates/compile/src/words.rs",
    "crates/compile/src/words/",
    "crates/compile/src/plain/words.rs",
    "crates/compile/src/columns/offered.rs",
    "crates/domain/src/say.rs",
    "crates/domain/src/say/",
];

/// Files of words that others write: they may hold long names, and no sentence that ends or has
/// parts.
const VOCABULARY: &[&str] = &[
    // Names of columns and tables, values of cells.
    "crates/compile/src/columns.rs",
    "crates/compile/src/columns/files.rs",
    "crates/compile/src/columns/variants.rs",
    "crates/compile/src/convert/vocabulary/headers.rs",
    "crates/compile/src/twins/called.rs",
    "crates/domain/src/policy/coverage/export/csv.rs",
    // Words of the papers.
    "crates/compile/src/entitlements/vocabulary.rs",
    "crates/domain/src/policy/entitlement/profile.rs",
    // Words and numerals by which cells are read.
    "crates/compile/src/dates.rs",
    "crates/compile/src/hours_text/clock.rs",
    "crates/compile/src/hours_text/vocabulary.rs",
    "crates/compile/src/phone_text/labels.rs",
    "crates/compile/src/phone_text/tokens.rs",
    "crates/compile/src/prices/amount.rs",
];

/// The cells of invented places, and the examples of rules. Cells may hold sentences, as those of a
/// clerk do.
const SAMPLES: &[&str] = &[
    "crates/compile/src/samples/",
    "crates/compile/src/rule_book/",
];

/// What only the page says that stands before, or instead of, the app: the app can not say it.
const BEFORE_THE_APP: &[&str] = &[
    "离家最近的老年食堂、养老院、辅具租赁点、养老中心，电话一按就打。",
    "这部手机没有开启脚本。名录一样能看：",
    "打开简易名录",
    "网太慢，或者网站没有回答。还在等，东西一到就会自己打开。",
    "不是您按错了。请试试下面的办法：",
    "有新内容，点这里更新",
    "再打开一次",
    "看简易名录（老手机也能看）",
    "打政务热线 12345 问",
    "急病打 120",
    "简易名录",
];

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

fn han(text: &str) -> usize {
    text.chars().filter(|c| is_han(*c)).count()
}

/// So many Chinese characters are not alike by chance.
const LONG: usize = 10;

fn is_sentence(text: &str) -> bool {
    let han = han(text);
    let mark = |c: char| "，。；：！？、…（）《》“”「」,;:!?".contains(c);
    han >= 8 || han >= 6 && text.contains(mark)
}

/// A text in which what is filled in has no name: `{count}` is `{}`.
fn unnamed(text: &str) -> String {
    let mut unnamed = String::new();
    let mut inside = false;
    for c in text.chars() {
        match c {
            '{' => inside = true,
            '}' => inside = false,
            _ if inside => continue,
            _ => {}
        }
        unnamed.push(c);
    }
    unnamed
}

/// The sentences of a text.
fn sentences(text: &str) -> Vec<String> {
    unnamed(text)
        .split_inclusive(['。', '！', '？', '；', '\n'])
        .map(|part| part.trim().trim_end_matches(['。', '；']).to_owned())
        .filter(|part| is_sentence(part))
        .collect()
}

/// What a file says in Chinese.
#[derive(Debug, Default, PartialEq, Eq)]
struct Said {
    /// Its texts, without those of tests, comments and attributes.
    texts: Vec<String>,
    /// The modules of tests that it declares and that stand in files of their own: their names, or,
    /// where it says so, their paths (`a.rs`).
    test_modules: Vec<String>,
}

impl Said {
    fn read(code: &str) -> Self {
        let mut said = Self::default();
        said.walk(code.parse().unwrap());
        said
    }

    fn walk(&mut self, tokens: TokenStream) {
        let mut tokens = tokens.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Punct(mark) if mark.as_char() == '#' => {
                    let bang =
                        |t: &TokenTree| matches!(t, TokenTree::Punct(p) if p.as_char() == '!');
                    tokens.next_if(bang);
                    let brackets = |t: &TokenTree| matches!(t, TokenTree::Group(g) if g.delimiter() == Delimiter::Bracket);
                    let attribute = tokens.next_if(brackets);
                    if attribute.is_some_and(|of| of.to_string().replace(' ', "") == "[cfg(test)]")
                    {
                        self.pass_over(&mut tokens);
                    }
                }
                TokenTree::Group(group) => self.walk(group.stream()),
                TokenTree::Literal(literal) => {
                    let written = literal.to_string();
                    let text = syn::parse_str::<syn::LitStr>(&written).map(|text| text.value());
                    let one = || syn::parse_str::<syn::LitChar>(&written);
                    let text = text.or_else(|_| one().map(|one| one.value().to_string()));
                    self.hear(text.unwrap_or_default());
                }
                // What stands in a view without quotes.
                TokenTree::Ident(name) => self.hear(name.to_string()),
                TokenTree::Punct(_) => {}
            }
        }
    }

    fn hear(&mut self, text: String) {
        if text.contains(is_han) {
            self.texts.push(text);
        }
    }

    /// Passes over an item of the tests.
    fn pass_over(&mut self, tokens: &mut impl Iterator<Item = TokenTree>) {
        let (mut module, mut path) = (None, None);
        let mut before = String::new();
        for token in tokens {
            match &token {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => return,
                TokenTree::Group(group) if before == "#" => {
                    let said = group.stream().to_string();
                    if let Some((_, value)) = said.split_once("path =") {
                        path = Some(value.trim().trim_matches('"').to_owned());
                    }
                }
                TokenTree::Punct(mark) if mark.as_char() == ';' => break,
                TokenTree::Ident(name) if before == "mod" => module = Some(name.to_string()),
                _ => {}
            }
            before = token.to_string();
        }
        self.test_modules.extend(path.or(module));
    }
}

/// What each file of the programs says, by its path from the root; without files of tests.
fn said() -> BTreeMap<String, Vec<String>> {
    let (mut all, mut tests) = (BTreeMap::new(), BTreeSet::new());
    for folder in CRATES {
        for path in rust_files(&root().join(folder)) {
            let name = path.strip_prefix(root()).unwrap().to_str().unwrap();
            let name = name.replace('\\', "/");
            let said = Said::read(&fs::read_to_string(&path).unwrap());
            let stem = name.strip_suffix(".rs").unwrap();
            let below = ["/mod", "/lib", "/main"]
                .iter()
                .find_map(|own| stem.strip_suffix(own))
                .unwrap_or(stem);
            let folder = name.rsplit_once('/').unwrap().0;
            let place = |module: &String| match module.strip_suffix(".rs") {
                Some(path) => format!("{folder}/{path}"),
                None => format!("{below}/{module}"),
            };
            tests.extend(said.test_modules.iter().map(place));
            all.insert(name, said.texts);
        }
    }
    let is_test = |name: &str| {
        let of = |test: &String| name.strip_prefix(test.as_str());
        let rest = tests.iter().find_map(of);
        rest.is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
    };
    all.retain(|name, _| !is_test(name));
    all
}

fn is_data(file: &str) -> bool {
    VOCABULARY.contains(&file) || SAMPLES.iter().any(|folder| file.starts_with(folder))
}

/// The sentences that stand in more than one file, with the files. Long ones count also as a part
/// of others; of short ones, that is chance (几样之间用顿号隔开).
fn said_twice(all: &BTreeMap<String, Vec<String>>) -> BTreeMap<String, BTreeSet<&str>> {
    let mut homes = BTreeMap::<String, BTreeSet<&str>>::new();
    let whole: BTreeMap<&str, String> = all
        .iter()
        .filter(|(file, _)| !is_data(file))
        .map(|(file, texts)| {
            let texts = texts.iter().map(|text| unnamed(text) + "\n");
            (file.as_str(), texts.collect())
        })
        .collect();
    for (file, text) in &whole {
        for sentence in sentences(text) {
            if han(&sentence) >= LONG {
                let holding = whole.iter().filter(|(_, text)| text.contains(&sentence));
                let files = holding.map(|(file, _)| *file).collect();
                homes.insert(sentence, files);
            } else {
                homes.entry(sentence).or_default().insert(*file);
            }
        }
    }
    homes.retain(|_, files| files.len() > 1);
    homes
}

/// The sentences outside the rooms of sentences, with their files; of the app, also single words.
fn astray(all: &BTreeMap<String, Vec<String>>) -> Vec<(&str, String)> {
    let in_a_room = |file: &str| ROOMS.iter().any(|room| file.starts_with(room));
    all.iter()
        .filter(|(file, _)| !in_a_room(file) && !is_data(file))
        .flat_map(|(file, texts)| {
            let astray = texts.iter().flat_map(|text| match file.starts_with(APP) {
                true => vec![text.clone()],
                false => sentences(text),
            });
            astray.map(move |text| (file.as_str(), text))
        })
        .collect()
}

#[test]
fn sentences_stand_in_the_rooms_of_sentences_alone() {
    let all = said();
    assert_eq!(astray(&all), []);
}

#[test]
fn no_sentence_stands_in_two_files() {
    let all = said();
    assert_eq!(said_twice(&all), BTreeMap::new());
}

#[test]
fn files_of_vocabulary_hold_words_and_no_sentences() {
    let all = said();
    for file in VOCABULARY {
        let texts = all.get(*file).unwrap();
        let ends = |text: &&String| text.contains(['，', '。', '；', '！', '？']);
        assert_eq!(texts.iter().find(ends), None, "{file}");
        let long = texts.iter().any(|text| is_sentence(text));
        assert!(long, "{file} holds nothing that needs a row in this list");
    }
}

/// The first page is seen before the app has come, and it must not change then.
#[test]
fn the_page_before_the_app_says_what_the_app_says() {
    let all = said();
    let of_the_app = |file: &str| file.starts_with("src/words/") || file.contains("domain/src/say");
    let words: BTreeSet<&str> = all
        .iter()
        .filter(|(file, _)| of_the_app(file))
        .flat_map(|(_, texts)| texts.iter().map(String::as_str))
        .collect();
    let mut pages = vec![root().join("index.html")];
    let public = fs::read_dir(root().join("public")).unwrap();
    pages.extend(public.map(|entry| entry.unwrap().path()));
    pages.retain(|page| page.extension().is_some_and(|e| e == "js" || e == "html"));
    let mut alone = BTreeSet::new();
    for page in pages {
        let text = fs::read_to_string(page).unwrap();
        for piece in text.split(['<', '>', '"', '\'', '`', '\n']).map(str::trim) {
            // A label and its number are two texts of the app.
            let number = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
            let known = |part: &str| words.contains(part) || number(part);
            if piece.contains(is_han) && !known(piece) && !piece.split(' ').all(known) {
                alone.insert(piece.to_owned());
            }
        }
    }
    assert_eq!(
        alone.iter().map(String::as_str).collect::<BTreeSet<_>>(),
        BEFORE_THE_APP.iter().copied().collect()
    );
}

#[test]
fn texts_of_comments_attributes_and_tests_are_not_said() {
    let said = Said::read(
        r##"//! 说明
            #![doc = "说明"]
            /// 说明
            fn f() -> String { format!("一 {}", r#"二"#, '三', html! { p { 四 } }) }
            #[cfg(test)] pub(crate) mod fixture;
            #[cfg(test)] #[path = "f_tests.rs"] mod tests;
            #[cfg(test)] #[rustfmt::skip] mod tests { const A: &str = "五"; }
            #[cfg(test)] const B: [&str; 2] = ["五", "五"];
            const C: &str = "\
六\u{4e03}";"##,
    );
    let want = Said {
        texts: ["一 {}", "二", "三", "四", "六七"]
            .map(str::to_owned)
            .to_vec(),
        test_modules: ["fixture", "f_tests.rs"].map(str::to_owned).to_vec(),
    };
    assert_eq!(said, want);
}

#[test]
fn a_sentence_astray_and_a_sentence_said_twice_are_found() {
    let file = |name: &str, texts: &[&str]| {
        let texts = texts.iter().map(|text| (*text).to_owned()).collect();
        (name.to_owned(), texts)
    };
    let all = BTreeMap::from([
        file(
            "src/words/one.rs",
            &["请稍等。还有 {n} 个地方没有写完", "看到这句，请放心"],
        ),
        file(
            "src/words/other.rs",
            &["页面上写着「这句话长得不会是碰巧」", "看到这句，请放心吧"],
        ),
        file("crates/domain/src/say.rs", &["这句话长得不会是碰巧"]),
        file(
            "crates/domain/src/say/two.rs",
            &["还有 {count} 个地方没有写完。"],
        ),
        file("crates/compile/src/rows.rs", &["打电话", "这一行没有写完"]),
        file("crates/compile/src/read.rs", &["没有写，就空着"]),
        file("crates/compile/src/samples/row.rs", &["没有写，就空着"]),
        file("src/pages/home.rs", &["打电话"]),
    ]);
    let twice = said_twice(&all);
    let files = ["crates/domain/src/say/two.rs", "src/words/one.rs"];
    let long = ["crates/domain/src/say.rs", "src/words/other.rs"];
    let want = [
        ("还有 {} 个地方没有写完".to_owned(), files.into()),
        ("这句话长得不会是碰巧".to_owned(), long.into()),
    ];
    assert_eq!(twice, want.into());
    assert_eq!(
        astray(&all),
        [
            ("crates/compile/src/read.rs", "没有写，就空着".to_owned()),
            ("src/pages/home.rs", "打电话".to_owned())
        ]
    );
}
