# What could not be told directly.

unheard-heading = You take no direct messages from here, so this waited for you:
