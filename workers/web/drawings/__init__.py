"""Values and claims → where they are drawn: shapes alone, which the templates turn into SVG and escape."""
