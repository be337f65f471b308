//! Lints Markdown files by Harper's library with its own rules, as its command line does, and prints how many lints there are.

use harper_core::linting::{LintGroup, Linter};
use harper_core::parsers::Markdown;
use harper_core::spell::FstDictionary;
use harper_core::{Dialect, Document};

fn main() {
    let dictionary = FstDictionary::curated();
    let mut rules = LintGroup::new_curated(dictionary.clone(), Dialect::American);
    let mut count = 0;
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path).expect("a file that can be read");
        let document = Document::new(&text, &Markdown::default(), &dictionary);
        count += rules.lint(&document).len();
    }
    println!("{count}");
}
