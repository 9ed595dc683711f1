"""From the store's tables to what is shown of them."""
