"""The Bot API's methods, one module per family; `table` lists them all."""
