//! Rows of a table for spreadsheets (RFC 4180, with the semicolon that Finnish
//! ones expect).

/// One row with its end. A cell that a spreadsheet would take for a formula gets
/// an apostrophe before it: names come from elsewhere (CWE-1236).
#[must_use]
pub fn row(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    format!("{}\r\n", cells.join(";"))
}

fn quoted(cell: &str) -> String {
    let guard = if is_formula(cell) { "'" } else { "" };
    format!("\"{guard}{}\"", cell.replace('"', "\"\""))
}

/// Numbers are none: days that are left may be fewer than nought.
fn is_formula(cell: &str) -> bool {
    let begins = cell.trim_start_matches([' ', '\u{a0}']).starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '|', '%',
    ]);
    begins && cell.parse::<i64>().is_err()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_looks_like_a_formula_is_text() {
        for (cell, written) in [
            ("Iin kunta", "\"Iin kunta\""),
            ("=1+1", "\"'=1+1\""),
            ("+358", "\"+358\""),
            ("+cmd|'/c calc'!A0", "\"'+cmd|'/c calc'!A0\""),
            ("-12", "\"-12\""),
            ("-1+2", "\"'-1+2\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            (" =1", "\"' =1\""),
            ("\t=1", "\"'\t=1\""),
            ("＝1", "\"'＝1\""),
            ("a;b\"c", "\"a;b\"\"c\""),
            ("", "\"\""),
        ] {
            assert_eq!(quoted(cell), written, "{cell}");
        }
        assert_eq!(row(&["a".into(), "b".into()]), "\"a\";\"b\"\r\n");
    }

    proptest! {
        #[test]
        fn every_cell_is_one_cell_and_no_formula(cell in "[=+@;\"\r\n a-z-]{0,12}") {
            let written = quoted(&cell);
            let inner = written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
            let inner = inner.expect("in quotes");
            prop_assert!(!inner.replace("\"\"", "").contains('"'), "{}", written);
            let inner = inner.replace("\"\"", "\"");
            let first = inner.trim_start().chars().next();
            let formula = matches!(first, Some('=' | '+' | '-' | '@'));
            prop_assert!(!formula || cell.parse::<i64>().is_ok(), "{}", written);
        }
    }
}
