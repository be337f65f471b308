-- Opens a file, waits for its diagnostics, applies the first code action at the first of them,
-- and prints what was seen as JSON. Runs inside Neovim 0.7 and later.

local function wait_for(what, condition)
  if not vim.wait(10000, condition, 20) then
    io.stderr:write('Neovim waited in vain for ' .. what .. '\n')
    vim.cmd('cquit!')
  end
end

local function lines(buffer)
  return vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
end

local function diagnostics(buffer)
  return vim.tbl_map(function(diagnostic)
    local text = vim.api.nvim_buf_get_text(
      buffer, diagnostic.lnum, diagnostic.col, diagnostic.end_lnum, diagnostic.end_col, {})
    return { code = diagnostic.code, line = diagnostic.lnum, text = table.concat(text, '\n') }
  end, vim.diagnostic.get(buffer))
end

vim.cmd('edit ' .. vim.env.AMENDS_FILE)
local buffer = vim.api.nvim_get_current_buf()
local config = { name = 'amends', cmd = { 'node', vim.env.AMENDS_SERVER, '--stdio' }, root_dir = vim.fn.getcwd() }
local client = vim.lsp.start_client(config)
vim.lsp.buf_attach_client(buffer, client)

wait_for('diagnostics', function() return #vim.diagnostic.get(buffer) > 0 end)
local seen = { before = diagnostics(buffer) }

local first = vim.diagnostic.get(buffer)[1]
vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
vim.ui.select = function(items, _, choose)
  seen.actions = vim.tbl_map(function(item) return item[2].title end, items)
  choose(items[1], 1)
end
local original = lines(buffer)
vim.lsp.buf.code_action()
wait_for('the changed buffer', function() return not vim.deep_equal(lines(buffer), original) end)
seen.lines = lines(buffer)
wait_for('diagnostics of the changed buffer', function()
  return #vim.tbl_filter(function(one) return one.code == first.code end, vim.diagnostic.get(buffer)) == 0
end)
seen.after = diagnostics(buffer)

io.stdout:write(vim.json.encode(seen))
vim.lsp.stop_client(client)
vim.cmd('quitall!')
