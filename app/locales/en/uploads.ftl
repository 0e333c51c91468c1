# Files that are sent: choosing, sending, what is wrong with them.

upload-chosen = Chosen: { $name }, { $size }
upload-sending = Sending, { $n } %
upload-checking = Sent. The file is being checked.
upload-bytes = { $n } bytes
upload-stop = Stop the upload
upload-stopped = The upload was stopped. Nothing was saved

attach-title = Do you want to attach files?
attach-lead = You can attach for example a picture or a document that helps with the request. Attachments aren’t required: you can go on without them.
attach-label = Choose a file
attach-hint = PDF, JPEG or PNG, at most 10 MB each and 25 MB together.
attach-add = Add the file
attach-remove = Remove
attach-remove-named = Remove { $name }
check-attachments-none = No attachments
check-change-attachments = the attachments

attachments = Attachments

problem-file-none = Choose a file first
problem-file-name = The name of the file has characters that can’t be accepted. Give the file another name and choose it again
problem-file-kind = This kind of file can’t be attached. Save it for example as PDF
problem-file-differs = The file doesn’t contain what its name says. Open it and save it again in the right format, for example PDF
problem-file-empty = The file is empty. Choose another file
problem-file-too-big = The file is too big. Divide it into smaller parts
problem-file-too-much = The attachments are too big together. Remove one, or make the file smaller
problem-file-too-many = There are as many attachments as fit. Join files, or remove an attachment
problem-file-extra = There is something before or after the actual contents of the file. Open it and save it again
problem-file-damaged = The file is damaged or incomplete. Open it and save it again
problem-file-unpacks = The file would grow too big when it is opened, so it wasn’t accepted. Save it as PDF
problem-file-locked = The file is protected by a password. Remove the password and attach the file again
problem-file-unsafe = The file could harm whoever opens it, so it wasn’t accepted. Save it as PDF
problem-file-broken-off = The upload broke off. Attach the file again
