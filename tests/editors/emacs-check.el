;; Waits for the findings of a file, chooses the rewrite of one of them, saves, and prints what was seen as JSON.
;; Runs inside Emacs 28 and later, after the user's own init file.  -*- lexical-binding: t -*-

(require 'cl-lib)
(require 'json)
(require 'eglot)

(defun check-wait (what condition)
  "Wait until CONDITION holds, and fail with WHAT when it takes too long."
  (with-timeout (30 (message "Emacs waited in vain for %s" what) (kill-emacs 1))
    (while (not (funcall condition)) (accept-process-output nil 0.02))))

(defun check-findings ()
  "The findings of this buffer, in its order."
  (sort (flymake-diagnostics)
        (lambda (one other) (< (flymake-diagnostic-beg one) (flymake-diagnostic-beg other)))))

(defun check-text () (buffer-substring-no-properties (point-min) (point-max)))

;; A key was pressed last, not the mouse, so Eglot asks in the minibuffer.
(setq last-nonmenu-event ?a
      eglot-send-changes-idle-time 0.01
      flymake-no-changes-timeout 0.05
      make-backup-files nil)

(find-file (getenv "MACRO"))
;; Without a terminal there is no command loop, in whose pauses Emacs checks and sends changes.
(apply #'eglot--connect (eglot--guess-contact))
(eglot--maybe-activate-editing-mode)
(check-wait "Eglot" (lambda () eglot--managed-mode))
(check-wait "findings"
            (lambda ()
              (flymake-start)
              (= (length (check-findings)) (string-to-number (getenv "FINDINGS")))))

(let (findings rewritten)
  (setq findings
        (mapcar (lambda (finding)
                  (let ((start (flymake-diagnostic-beg finding)))
                    `((text . ,(buffer-substring-no-properties start (flymake-diagnostic-end finding)))
                      (line . ,(1- (line-number-at-pos start)))
                      (message . ,(flymake-diagnostic-text finding)))))
                (check-findings)))
  (goto-char (point-min))
  (search-forward (getenv "AT"))
  (let ((before (check-text))
        (completing-read-function
         (lambda (_prompt choices &rest _)
           (or (cl-find-if (lambda (title) (string-prefix-p (getenv "TITLE") title))
                           (all-completions "" choices))
               (progn (message "Nothing that Emacs offers begins with %s" (getenv "TITLE")) (kill-emacs 1))))))
    (call-interactively #'eglot-code-actions)
    (check-wait "the rewrite" (lambda () (not (string= (check-text) before)))))
  (setq rewritten (check-text))
  (save-buffer)
  (princ (json-encode `((findings . ,(vconcat findings)) (rewritten . ,rewritten) (saved . ,(check-text))))))
(kill-emacs 0)
