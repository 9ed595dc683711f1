"""One kind of figures a file: predictions and gold in, tables out."""
