"""The accuracy measures, one module each, and the reader of published pages that they share."""
