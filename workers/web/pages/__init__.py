"""The pages: made on the server, escaped by the templates, in the language of who looks."""
