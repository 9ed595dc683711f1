"""A store of traced stories: what it holds, a family's versions, a claim's origins, a quotation.

`read` makes plain views of the store's tables, the other folders show them.
"""
