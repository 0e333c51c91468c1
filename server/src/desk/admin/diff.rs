//! What changed in something of the record, value by value.

use std::collections::BTreeMap;

use app::desk::ChangeLine;
use serde::Serialize;
use serde_json::Value;

/// The values that differ, by their names in the record.
#[must_use]
pub fn lines(before: &impl Serialize, after: &impl Serialize) -> Vec<ChangeLine> {
    let (before, after) = (values(before), values(after));
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    let of =
        |all: &BTreeMap<String, String>, name: &str| all.get(name).cloned().unwrap_or_default();
    names
        .into_iter()
        .filter(|name| before.get(*name) != after.get(*name))
        .map(|name| ChangeLine {
            field: name.clone(),
            before: of(&before, name),
            after: of(&after, name),
        })
        .collect()
}

fn values(record: &impl Serialize) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    let value = serde_json::to_value(record).unwrap_or_default();
    walk(&value, "", &mut all);
    all
}

fn walk(value: &Value, at: &str, into: &mut BTreeMap<String, String>) {
    let below = |name: &str| match at {
        "" => name.to_owned(),
        at => format!("{at}.{name}"),
    };
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                walk(value, &below(name), into);
            }
        }
        Value::Array(values) => {
            for (place, value) in values.iter().enumerate() {
                // What has a name in addresses is known by it, whatever its place.
                let slug = value.get("slug").or_else(|| value.get("kind"));
                match slug.and_then(Value::as_str) {
                    Some(slug) => walk(value, &below(slug), into),
                    None => walk(value, &below(&(place + 1).to_string()), into),
                }
            }
        }
        Value::Null => {}
        Value::String(text) => {
            into.insert(at.to_owned(), text.clone());
        }
        Value::Bool(_) | Value::Number(_) => {
            into.insert(at.to_owned(), value.to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_what_changed_is_listed() {
        let before = json!({ "a": 1, "name": { "fi": "x", "sv": null }, "list": ["p", "q"] });
        let after = json!({ "a": 1, "name": { "fi": "y", "sv": "z" }, "list": ["p"] });
        let line = |field: &str, before: &str, after: &str| ChangeLine {
            field: field.into(),
            before: before.into(),
            after: after.into(),
        };
        assert_eq!(
            lines(&before, &after),
            [
                line("list.2", "q", ""),
                line("name.fi", "x", "y"),
                line("name.sv", "", "z"),
            ]
        );
        assert_eq!(lines(&after, &after), []);
    }

    #[test]
    fn an_office_is_known_by_its_name() {
        let office = |slug: &str, phone: &str| json!({ "slug": slug, "phone": phone });
        let before = json!({ "offices": [office("a", "1"), office("b", "2")] });
        let after = json!({ "offices": [office("b", "3"), office("a", "1")] });
        let changed = lines(&before, &after);
        assert_eq!(changed.len(), 1);
        assert_eq!(changed[0].field, "offices.b.phone");
    }
}
