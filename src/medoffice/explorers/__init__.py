"""Charts that answer a reader inside a page, with no kernel behind them."""
