//! The WebAssembly modules: a page loads one of them, or none.

/// A module with the islands of one kind of page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Module {
    /// Everybody's pages.
    Public,
    /// A citizen's own pages.
    Citizen,
    /// The pages of staff.
    Staff,
    /// The page that checks receipts.
    Verifier,
}

impl Module {
    const ALL: [Self; 4] = [Self::Public, Self::Citizen, Self::Staff, Self::Verifier];

    /// The name of its files, and of the feature that has its islands.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Citizen => "citizen",
            Self::Staff => "staff",
            Self::Verifier => "verifier",
        }
    }
}

/// The addresses of every module's files.
#[derive(Debug, Clone)]
pub struct Modules([Files; Module::ALL.len()]);

/// The addresses of one module's files.
#[derive(Debug, Clone)]
pub(super) struct Files {
    /// The JavaScript that loads and wraps the WebAssembly.
    pub(super) glue: String,
    /// The WebAssembly.
    pub(super) wasm: String,
}

impl Modules {
    /// Asks for each file's address by the name that the build gave it.
    #[must_use]
    pub fn new(address: impl Fn(&str) -> String) -> Self {
        Self(Module::ALL.map(|module| Files {
            glue: address(&format!("{}.js", module.name())),
            wasm: address(&format!("{}_bg.wasm", module.name())),
        }))
    }

    pub(super) const fn files(&self, module: Module) -> &Files {
        let [public, citizen, staff, verifier] = &self.0;
        match module {
            Module::Public => public,
            Module::Citizen => citizen,
            Module::Staff => staff,
            Module::Verifier => verifier,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_has_its_own_files() {
        let modules = Modules::new(|name| format!("/assets/{name}"));
        for module in Module::ALL {
            let files = modules.files(module);
            assert_eq!(files.glue, format!("/assets/{}.js", module.name()));
            assert_eq!(files.wasm, format!("/assets/{}_bg.wasm", module.name()));
        }
    }
}
