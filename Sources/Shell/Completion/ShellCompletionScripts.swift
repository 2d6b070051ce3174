/// What shells are told to complete `ntm` with: the words typed so far go to `ntm --complete`, which answers with a candidate
/// a line, and a summary behind a tab.
enum ShellCompletionScripts {
  static let bash = #"""
    # Completion of ntm for bash: source <(ntm completions bash)
    _ntm() {
      local words=() word line quote="" cut="" i
      # bash parts words at "=": --period=2022 is put together again.
      for ((i = 1; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if ((${#words[@]} > 0)) && [[ ${words[-1]} == --* && ($word == "=" || ${words[-1]} == *=) ]]; then
          words[-1]+=$word
        else
          words+=("$word")
        fi
      done
      word=${words[-1]}
      case $word in
        \"* | \'*) quote=${word:0:1} word=${word:1} ;;
        *) word=${word//\\/} ;;
      esac
      words[-1]=$word
      if [[ $word == --*=* ]]; then cut=${word%%=*}=; fi
      COMPREPLY=()
      while IFS= read -r line; do
        line=${line%%$'\t'*}
        line=${line#"$cut"}
        if [[ -z $quote && $line =~ [^[:alnum:]_./:,@%+=-] ]]; then line=$(printf '%q' "$line"); fi
        COMPREPLY+=("$line")
      done < <("${COMP_WORDS[0]}" --complete -- "${words[@]}" 2>/dev/null)
      if ((${#COMPREPLY[@]} == 1)) && [[ ${COMPREPLY[0]} == */ ]]; then compopt -o nospace 2>/dev/null; fi
    }
    complete -F _ntm ntm
    """#

  static let zsh = #"""
    #compdef ntm
    # Completion of ntm for zsh: source <(ntm completions zsh)
    _ntm() {
      local -a lines values shown folders foldersShown before
      local line value current=${words[CURRENT]}
      (( CURRENT > 2 )) && before=("${(@Q)words[2,CURRENT-1]}")
      # What stands in an open quote is asked for without it.
      if [[ -n ${compstate[quote]} ]]; then current=${current#${compstate[quote]}}; else current=${(Q)current}; fi
      lines=("${(@f)$("${words[1]}" --complete -- "${before[@]}" "$current" 2>/dev/null)}")
      for line in $lines; do
        [[ -n $line ]] || continue
        value=${line%%$'\t'*}
        if [[ $value == */ ]]; then
          folders+=("$value") foldersShown+=("$value")
        else
          line=${line/$'\t'/  }
          # A summary that does not fit would fill two lines.
          (( ${(m)#line} < COLUMNS )) || line="${line[1,COLUMNS-2]}…"
          values+=("$value") shown+=("$line")
        fi
      done
      # Candidates are found without accents: they need not begin as what was typed.
      (( ${#values} )) && compadd -U -l -d shown -a values
      (( ${#folders} )) && compadd -U -S '' -d foldersShown -a folders
    }
    if [[ ${funcstack[1]} == _ntm ]]; then
      _ntm "$@"
    else
      compdef _ntm ntm
    fi
    """#

  static let fish = #"""
    # Completion of ntm for fish: ntm completions fish > ~/.config/fish/completions/ntm.fish
    function __ntm_complete
      set -l words (commandline -opc)
      set -l current (commandline -ct | string replace -r '^["\x27]' '' | string unescape)
      $words[1] --complete -- $words[2..-1] "$current" 2>/dev/null
    end
    complete -c ntm -f -a '(__ntm_complete)'
    """#
}
