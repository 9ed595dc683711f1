"""The docs as a site: `make docs` builds it into out/docs; nothing is loaded from elsewhere."""

from onrecord import __version__

project = "onrecord"
author = "the onrecord authors"
version = release = __version__
extensions = ["myst_nb"]
exclude_patterns = ["examples", "images/*.py"]
nb_execution_mode = "off"  # `python -m tools.notebook` runs it, and its outputs are in it
myst_heading_anchors = 4
myst_links_external_new_tab = False
suppress_warnings = ["misc.highlighting_failure"]  # schematic JSON with "..." in it
html_theme = "furo"
html_title = "onrecord"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_extra_path = ["record.schema.json"]
html_show_sphinx = False
html_copy_source = False
html_theme_options = {
    # Text of 4.5 to 1 against its ground, in both.
    "light_css_variables": {
        "color-brand-primary": "#1f4f8f",
        "color-brand-content": "#1f4f8f",
        "color-brand-visited": "#68427f",
        "color-foreground-muted": "#5c584f",
    },
    "dark_css_variables": {
        "color-brand-primary": "#98bef2",
        "color-brand-content": "#98bef2",
        "color-brand-visited": "#cbb0ea",
        "color-foreground-muted": "#aaa69b",
    },
}


def setup(app):
    """A check's page is found by the list of checks and by the search; the menu leaves them out."""

    def without_menu(app, name, source):
        if name.startswith("rules/") and name != "rules/README":
            source[0] = f"---\norphan: true\n---\n\n{source[0]}"

    app.connect("source-read", without_menu)
