# What stands in the way on a server, and who mends it how: in *desk status* and in the terminal.

doctor-token = Discord does not accept the bot's token. Copy it again from the Bot page of the developer portal.
doctor-unreachable = Discord did not answer just now, so the server was not looked at. Try again in a minute.
doctor-not-there = The bot is not on this server. Invite it again, with the scopes bot and applications.commands.
doctor-commands = The server has other commands than this version. Restart the bot: it registers them when it connects.
# $queue (String)
doctor-no-channel = { $queue } has no channel, so its cards go to the director's. Name one in the district file, or with */building channel*.
doctor-no-ask-channel = There is no channel to ask in, so no private threads can be made. Set *ask* under channels in the district file.
# $channel (String)
doctor-channel-gone = I don't see { $channel } on the server. Create it, let me see it, or name another one.
# $channel (String)
# $permissions (String)
doctor-lacks = In { $channel } I lack: { $permissions }. Allow that for me in the channel's settings.
# $building (String)
doctor-role-gone = The role for the staff of { $building } is not on the server, so nobody's building is learned from it. Create it, or name another one.
permission-view = View Channel
permission-send = Send Messages
permission-embed = Embed Links
permission-history = Read Message History
permission-threads = Create Private Threads
permission-in-threads = Send Messages in Threads
permission-manage-threads = Manage Threads
status-server = The server
status-server-fine = Everything that I need is there.
status-waits = What waits for Discord
# $place (String)
# $count (Number)
# $since (String)
status-waits-cards = { $place }: { $count ->
    [one] one card
   *[other] { $count } cards
}, since { $since }
# $count (Number)
# $since (String)
status-waits-messages = { $count ->
    [one] one message
   *[other] { $count } messages
}, since { $since }
# $tries (Number)
status-tried = { $tries ->
    [one] tried once
   *[other] tried { $tries } times
}
# $moment (String)
status-next-digest = The next digest goes out { $moment }.
# $code (String)
failed-disk-full = I can't keep anything new just now: the disk of the machine that I run on is full. Nothing was changed, and what was saved before is safe. Please tell the district office: "disk full", code { $code }. I go on by myself as soon as there is room.
# $code (String)
failed-disk = I can't keep anything new just now: the disk of the machine that I run on can't be written. Nothing was changed, and what was saved before is safe. Please tell the district office: "disk", code { $code }. I go on by myself as soon as it can be written again.
# $code (String)
failed-damaged = I can't read what I have kept: the file is damaged. Nothing was changed. Please tell the district office at once: "database damaged", code { $code }. They can put back a backup.
