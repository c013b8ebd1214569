//! Reads the tensors of `weights.safetensors` (<https://huggingface.co/docs/safetensors>): matrices with eight bits a weight and a scale a row, the rest as floats.

use std::collections::BTreeSet;

use ndarray::{Array1, Array2};
use safetensors::SafeTensors;

static FILE: &[u8] = include_bytes!("weights.safetensors");

/// The tensors of the committed file. Every name that is asked for must be there: a test reads them all.
pub(super) struct Tensors<'f> {
    file: SafeTensors<'f>,
    names: BTreeSet<&'static str>,
}

/// A matrix as it is in the file: small, and made floats row by row where it is looked up.
pub(super) struct Bytes {
    rows: Array2<i8>,
    scales: Array1<f32>,
}

impl Bytes {
    /// How many rows there are.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.rows.nrows()
    }

    /// One row; the first for a number that is too great.
    pub(super) fn row(&self, at: usize) -> Array1<f32> {
        let at = if at < self.rows.nrows() { at } else { 0 };
        self.rows.row(at).mapv(|it| f32::from(it) * self.scales[at])
    }
}

impl Tensors<'static> {
    pub(super) fn committed() -> Self {
        let file = SafeTensors::deserialize(FILE).expect("a file of ours, which the tests read");
        let names = file.names().into_iter().map(|it| &*it.to_owned().leak()).collect();
        Self { file, names }
    }
}

impl Tensors<'_> {
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    /// The names that begin so, by the alphabet.
    pub(super) fn named(&self, beginning: &str) -> Vec<&'static str> {
        self.names.iter().filter(|it| it.starts_with(beginning)).copied().collect()
    }

    /// A row of floats.
    pub(super) fn vector(&self, name: &str) -> Array1<f32> {
        let bytes = self.data(name).as_chunks::<4>().0;
        bytes.iter().map(|it| f32::from_le_bytes(*it)).collect()
    }

    /// A matrix of bytes, with the floats of the same name and `.scale`.
    pub(super) fn bytes(&self, name: &str) -> Bytes {
        let scales = self.vector(&format!("{name}.scale"));
        let all: Vec<i8> = self.data(name).iter().map(|it| it.cast_signed()).collect();
        let shape = (scales.len(), all.len() / scales.len().max(1));
        Bytes { rows: Array2::from_shape_vec(shape, all).expect("rows of one length"), scales }
    }

    /// A matrix as floats, for reckoning with all of it.
    pub(super) fn matrix(&self, name: &str) -> Array2<f32> {
        let bytes = self.bytes(name);
        let mut all = bytes.rows.mapv(f32::from);
        for (mut row, scale) in all.rows_mut().into_iter().zip(&bytes.scales) {
            row *= *scale;
        }
        all
    }

    fn data(&self, name: &str) -> &[u8] {
        self.file.tensor(name).map(|it| it.data()).unwrap_or_default()
    }
}
