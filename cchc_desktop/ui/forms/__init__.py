"""The gallery of forms: installed versions, checking and bringing in, preview, moving visits."""
