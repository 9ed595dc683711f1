"""What LanguageTool's clients ask under /v2/: editors and add-ons that take a server's address.

The interface: https://languagetool.org/http-api/ (fields, answers). Of its answers we give what its
clients read: LibreOffice, LTeX+, language_tool_python.
"""
