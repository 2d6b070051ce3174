"""Parts of scripts/make-sample, the generator of the sample province."""
