"""The Sphinx extension and the build steps of our site."""
